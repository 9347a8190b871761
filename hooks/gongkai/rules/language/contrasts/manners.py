"""How far something binds, and what is better or more than what; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, contrast

MANNERS: Mapping[str, Contrast] = {
    "force": contrast({
        "must": (
            "应当|必须|务必|责令|须(?!知|要)", r"must\b(?! not)|shall\b(?! not)|(?:is|are|be|was|were|been) (?:required|obliged|ordered)\b(?! by)|(?:is|are|was|were) made to\b|obligatory|compulsory|mandatory|ha(?:ve|s) to\b",
            "应|须|必|要|令|得|需|严|强制|规定|按|依|定|方可|才能|一律|负责|履行|义务|职责|不|坚持|确保|督促|限|务|让|把|抓|落实|一定",
            r"must|shall|should|will|is to|are to|was|were|requir|oblig|order|need|go without|(?:no [a-z ]{2,24}|none|nobody|no one) may|ha(?:ve|s|d) to|mandat|compuls|only|ought|responsib|dut(?:y|ies)|ensure|bound|urge|told|instruct|direct|call|demand|make|made|essential|necess|imperative|important|let us|we",
        ),
        "may": (
            "可以|可(?=自[愿选行主]|在线|凭|通过|直接|到|向|免|适当|申请|选择|根据)|允许|有权", r"may\b(?! (?:not|be (?:because|due)|\d))|(?:is|are) free to|optional|at (?:their|its|his|her) (?:own )?discretion|need not",
            "可|能(?!源|力|耗|效)|(?<![标精水])准(?!确|备|则|入)|许|允|自愿|自主|自由|选|有权|授权|无权|让|(?<!行)使(?!用|命)|或|便(?=于|可|能)|5月|五月|倡|鼓励|支持|方(?=能)|酌|凡|如(?!何|期)|若|(?<!社)会(?!议|同|展|员|保|计|商)|易|任何|风险|潜在|不得|禁|必要|不必|不需|无需|适当|涉嫌|疑",
            r"may|can|able|could|free|option|choos|choice|allow|permit|entitle|volunt|right|let|enabl|possib|discretion|like|wish|accept|welcome|open|eligib|qualif",
        ),
        "encouraged": (
            "鼓励|倡导|提倡|建议", r"encourag|(?:is|are|it is) (?:recommended|advised|suggested|urged)|(?:it is|we) (?:recommend|advise|suggest)",
            "励|倡|引|建议|推|支持|动员|激|荐|劝|促|号召|呼吁|参考|意见|咨|勉|提醒|奖|扶|招|吸引|带动|扩|指导|敢|鼓|欢迎|调动|发挥|优",
            r"encourag|recommend|advis|urg|suggest|support|guid|promot|advocat|call|steer|incenti|persuad|prompt|motivat|induc|help|boost|foster|invit|champion|lead|propos|welcom|favou?r|advic|see more|more |wise|best\b|better|good idea|well to",
        ),
    }),
    "urge": contrast({
        "encouraged": ("鼓励|倡导|提倡", r"encourag", "励|倡|引|支持|激|推|促|劝|扶|奖", r"encourag|urg|promot|advocat|support|call|incenti|recommend|invit|welcom|motivat|foster|boost|help|guid|persuad|champion|led|lead|favou?r|reward|advis|suggest"),
        "discouraged": ("不鼓励|劝阻|不提倡|严控|限制", r"discourag", "不|劝|限|控|抑|禁|减|阻|防", r"discourag|not|against|dissuad|deter|curb|limit"),
    }),
    "bar": contrast({
        "must not": (
            "不得|严禁|禁止|不准|不许", r"(?:must|may|shall) not\b|cannot\b|(?:is|are|be) (?:forbidden|prohibited|banned)",
            "不|禁|严|止|杜|勿|防|无权|限|拒", r"(?:must|may|shall|should|can|will|is|are|be|to|has|have|it|or|and) ?not\b(?! (?:required|need|have to|obliged))|no\b|never|forbid|prohibit|ban|outlaw|nobody|without|avoid|prevent|refrain|no one|none|nothing|stop|curb|crack|strict|zero|illegal|bar|off limits|out|only|unless|until",
        ),
        "need not": ("不必|无需|无须|不需|毋须", r"need not\b|(?:do|does|will|did) not (?:need|have) to|not required to", "必要|不必|无需|无须|不需|免|不要求|不用|不再|毋|零|少跑|最多", r"need|not|without|no |exempt|free|waiv|longer|spare"),
    }),
    "shop": contrast({
        "closed": ("关停|关闭|停业|取缔|查封|闭馆", r"(?:was|were|been|be|is|are) (?:closed|shut)|shut down", "关|停|闭|封|取缔|打烊|休|歇|淘汰|退出", r"clos|shut|seal|stop|out of|ban|remov|end|phas|ceas|suspend|every day but|not open|wound"),
        "opened": ("照常(?=办公|营业|开放|上班|接待)|开业|开放|开馆|开园|启用|新增|增设|新开", r"(?:was|were|been|be|is|are) (?:re)?opened|(?:re)?opened (?!with|by)", "开(?!展|发)|启|设|放|揭|投|建成|营(?!商|养)|复", r"open|add|new|more|built|creat|gain|increas|rose|up\b|extra|another|put|install|set|total|further|additional|bring|brought|grew|grow|start|use|launch|operat|avail|service|access|free|run|public|visit|inaugurat|welcom|receiv"),
    }),
    "on time": contrast({
        "early": ("[比较](?:原|预)?(?:计划|期|定)[^，。；]{0,4}早|提前(?![^，。；]{0,3}(?:谋划|介入|预约|告知|通知|布置|部署))", r"(?:\w+ )?(?:early|ahead of (?:time|schedule|plan|the deadline|the target))\b", "提前|早|先|预|超前|初", r"early|earlier|ahead|advance|before|sooner|prior|beforehand|quick|fast|already|soon|brought forward"),
        "late": ("[比较](?:原|预)?(?:计划|期|定)[^，。；]{0,4}[迟晚]|推迟|延期|逾期|滞后|延后|延误", r"(?:\w+ )?(?:late\b(?! in| [A-Z]|r|-)|behind (?:the )?(?:schedule|time|plan)|(?:days?|weeks?|months?|hours?) later than|later than (?:was )?(?:planned|scheduled|expected)|overdue|delayed|postponed|put off)", "迟|延|逾|滞|晚|误|拖|过期|慢|后", r"late|behind|overdue|delay|postpon|put off|push|extend|lag|expire|deadline|past|miss|default|slow|adjourn|after"),
    }),
    "degree": contrast({
        "slightly": ("小幅|略有|略[升降增减高低多少好快慢]|微[升降增减涨]|稍有", r"(?:slightly|marginally|a little|somewhat|modestly|mildly|edged|inched|by a whisker)\b", "略|微|稍|小幅|些|有所|轻|缓|稳", r"slight|margin|a little|somewhat|modest|mild|edg|inch|small|bit|touch|gently|nudg|tick|fraction|eas|barely"),
        "sharply": ("大幅|显著|急剧|猛增|激增|骤[增降减]|剧[增减]|远[高低超多少]", r"(?:far (?:above|below|more|less|higher|lower|better|fewer)|sharply|steeply|dramatically|shot up|soar(?:ed|ing)?|surg(?:ed|ing)|plung(?:ed|ing)|plummet\w*|leapt|skyrocket\w*|rocketed|markedly)\b", "大|显|急|猛|激|骤|剧|快|明显|飞|跃|暴|飙|翻|倍|高|狠|强|严|极", r"sharp|steep|dramatic|shot|soar|surg|plung|plummet|leap|leapt|rocket|marked|great|signific|substantial|considerabl|much|far|big|large|deep|huge|strong|by a|heav|well|vast|notabl|remarkabl|boost|jump|slash"),
    }),
    "which": contrast({
        "or": ("或者|任选其一|之一即可|任一", r"either\b|(?<!two )(?<!three )(?<!whether )(?<!one )or\b(?! (?:more|less|so|over|above|higher|under|below|fewer|longer|better|not|two|three))", "或|、|还是|任|择|选|其一|不|即|及|和", r"or\b|either|any|one of|choos|choice|alternativ|whichever|whether"),
        "and": ("以及|并且|同时[具提满]|且(?=[有无符满连已按经在具])", r"both\b[^.]{1,60}\band\b|and\b[^.]{1,60}\bboth\b", "和|与|及|并|且|同时|均|都|两|双|、|也|又|既|兼", r"and\b|both|also|as well|together|plus|along"),
    }),
    "worth": contrast({
        "better": (
            "(?<!不)好于|优于|强于|胜过|好转", r"better\b(?! off)|superior|outperform",
            "好|优|强|胜|善|佳|更|高|提|升|美|完善|改|加|进|健|健全|增|良", r"better|superior|outperform|outdo|improv|exceed|higher|above|beat|beyond|more|less|cleaner|recover|rall|best|turn|upturn|brighter|not ",
        ),
        "worse": (
            "差于|劣于|恶化|变差|不如|逊于", r"worse(?:n\w*)?\b|inferior|underperform|deteriorat|f[ae]ll(?:s|en|ing)? short of\b|fail(?:s|ed|ing)? (?:the|to (?:meet|reach))\b|(?:below|under) (?:the )?(?:\w+ )?(?:standard|class|grade)\b",
            "差|劣|恶|坏|逊|不如|不及|弱|低|严重|加剧|退|降|落后|贫", r"worse|inferior|underperform|deteriorat|degrad|poor|below|less|lower|declin|bad|behind|fall|weak|than|not as",
        ),
    }),
    "rank": contrast({
        "above": (
            "偏高|偏多|高出|(?<!不)高于|(?<!不)多于|快于|(?<!不)大于|优于|高出|领先于", r"(?:higher|more|faster|greater|larger|quicker|longer) than\b(?<!no more than)|above\b|outpac\w+|exceed(?:s|ed|ing)?\b|ahead of\b|(?:over|more than) (?:an|half|one) |(?:warmer|hotter|louder|noisier|dearer|costlier|heavier|stronger)\b",
            "热|暖|高(?!新|中|校|考|铁|速公|质量)|多(?!样|元|种|项|次|部)|快(?!递|件|餐)|超(?!市)|大于|(?<!通)过(?!去|程|渡)|领先|突破|强于|优于|好于|逾|余|先于|不低|不少|不小|至少|最低|起|跑赢|以上|上升|之上|多于|外|远", r"higher|more|faster|greater|larg|quick|above|outpac|exceed|ahead|over|beyond|surpass|lead|better|beat|top|outstrip|outperform|up |not (?:low|less|few|below|slow)|no (?:low|less|few)|pass",
        ),
        "below": (
            "偏低|偏少|仅次于|(?<!不)(?<!不[得应能可])低于|(?<!不)少于|慢于|(?<!不)小于|不及|落后于|不到(?=[一半两])|不足(?=[一半两])", r"(?:lower|less|fewer|slower|smaller|shorter) than\b|below\b|(?:lag|trail)\w* |(?:colder|cooler|quieter|cheaper|lighter|weaker)\b",
            "冷|凉|寒|低|少|慢|小|下|不及|落后|不到|不足|未|内|短|不超|不高|不大|不多|至多|最高|滞|降|减|缩|底|弱|压|负|近|将近|短|控|限|以", r"lower|less|few|slow|small|short|below|under|behind|lag|trail|within|short of|not (?:reach|high|more|exceed|above|over|fast)|no (?:more|high)|up to|at most|beneath|down|near|almost|fell|fall",
        ),
    }),
    "work by": contrast({
        "by hand": ("手动|人工(?!智能|湖|影响|增雨|繁|造)|手工", r"manual(?:ly)?\b(?! of)|by hand\b", "人|手|工", r"manual|hand|human|staff|person|people|labou?r|artificial"),
        "by machine": ("自动(?!车|驾驶)|无人值守", r"automat", "自动|智能|机|无人|系统|数字|智", r"automat|unmanned|machine|smart|robot|intelligent|system|self"),
    }),
    "on what": contrast({
        "on paper": ("纸质|书面(?!语)", r"paper\b|in writing|written", "纸|书|文|写|试|笔|论文|白皮|报", r"paper|writing|written|print|hard cop"),
        "electronic": ("电子(?!商务|信息|厂|产业|元|制造|竞)|无纸化", r"electronic|paperless", "电子|无纸|网|线|数|电", r"electron|paperless|digital|online|e-\w+"),
    }),
    "reach of a plan": contrast({
        "upstream": ("上游", r"upstream|upper (?:reaches|stretches|course|part|[A-Z]\w+)", "上|源|头", r"up|source|head"),
        "downstream": ("下游", r"downstream|lower (?:reaches|stretches|course|part|[A-Z]\w+)", "下|末|尾", r"down|lower|tail"),
    }),
    "stance": contrast({
        "passive": ("被动", r"passive|reactive", "被动", r"passiv|reactive|wait|respond|react"),
        "active": ("主动(?!脉)", r"(?:pro)?active(?:ly)?\b|on (?:its|their|his) own initiative", "主动|积极|活跃|能动|热|旺|勤|生效|现行|在册|动", r"activ|proactiv|initiative|forward|themsel|itsel|volunt|first|ahead|out|readi|unasked|take|took"),
    }),
    "known": contrast({
        "made public": ("公开|公示|公布|公告|披露", r"publish|made public|disclos|announc", "公|布|披露|宣|发|告|刊|登|亮|晒|颁|出版|通报", r"publi|disclos|announc|open|post|transparen|display|release|known|issu|inform|declar|list|shown|online|named"),
        "kept secret": ("保密|涉密|不公开", r"confidential|kept secret|secret\b|classified|withheld", "密|不公开|隐|机要|内部|秘|分类", r"confiden|secret|classif|withh|private"),
    }),
    "ease": contrast({
        "eased": ("(?:旱情|疫情|险情|灾情|警报|危机|隐患)(?:解除|消除|缓和)|缓解|减轻|纾解|疏解|破解", r"(?:eas|reliev|alleviat|mitigat|lighten)(?:e|ed|es|ing|s)\b", "缓|轻|纾|疏|减|宽|降|便|解|松|化", r"eas|reliev|alleviat|mitigat|light|less|reduc|solv|resolv|help|tackl|better|lower|cut|address|settl|overcom|deal|dealt|fewer|simpl|improv|broke|crack|remov|disper|longer|quick|soft|move"),
        "made worse": ("加剧|加重|恶化", r"aggravat|worsen|exacerbat|(?:become|became|grew|got|made|is|are) (?:\w+ )?(?:more (?:difficult|serious|severe)|harder|worse)|intensified the", "加剧|重|恶|严|难上|更难|激化|差|突出", r"aggravat|worse|exacerbat|more|harder|severe|serious|deteriorat|heav|intensif|grow|grew"),
    }),
    "prize": contrast({
        "a grand prize": ("特等奖|特等功", r"(?:a |the )?(?:grand|special) prizes?\b|special[- ]class", "特|大奖|头奖", r"grand|special|top|highest|outstanding|merit"),
        "a first prize": ("一等奖|一等功", r"(?:a |the )?(?:first(?:[- ]class)? (?:prize|merit|award)|top prize)", "一等|第一|金奖|冠|头奖|特等", r"first|top|gold|highest|1st|best|class I\b|grade I\b"),
        "a second prize": ("二等奖|二等功", r"(?:a |the )?second(?:[- ]class)? (?:prize|merit|award)", "二等|第二|银", r"second|2nd|silver|runner|class II\b|grade II\b"),
        "a third prize": ("三等奖|三等功", r"(?:a |the )?third(?:[- ]class)? (?:prize|merit|award)", "三等|第三|铜", r"third|3rd|bronze|class III\b|grade III\b"),
        "gold": ("金[奖牌](?!马|狮)|冠军|夺冠|摘金", r"gold (?:medal|prize|award)s?\b|(?:the )?champions?\b(?! of)|came first\b", "金|冠|[第一首]|头|榜首|胜|1", r"gold|champion|first|top|w[io]n|title|best|1st|victor|crown|number one"),
        "silver": ("银[奖牌]|亚军|摘银", r"silver (?:medal|prize|award)s?\b|runners?-up\b|came second\b|second place\b", "银|亚|[第二]|2", r"silver|runner|second|2nd|final|2\b"),
        "bronze": ("铜[奖牌]|季军|摘铜", r"bronze (?:medal|prize|award)s?\b|came third\b|third place\b", "铜|季军|[第三]|3", r"bronze|third|3rd|3\b"),
    }),
    "travel": contrast({
        "inbound": ("入境", r"inbound\b|entering (?:the country|China)", "入境|来华|来访|入|外国", r"inbound|enter|incoming|arriv|entry|foreign|visit|import|into|overseas"),
        "outbound": ("出境", r"outbound\b|leaving (?:the country|China)", "出境|出国|出|外", r"outbound|leav|exit|abroad|outgoing|departure|out"),
    }),
    "door": contrast({
        "indoor": ("室内", r"indoor", "室内|内|馆|户内", r"indoor|inside|interior|in "),
        "outdoor": ("室外|户外|露天", r"outdoor|open[- ]air", "外|露天|野|广场", r"out|open|field|street|air|square"),
    }),
    "height": contrast({
        "above ground": ("地上|地面|高架", r"above ground|overground|elevated", "地上|地面|高架|架空|空", r"above|ground|elevat|over|surface|land|overhead|air|floor"),
        "underground": ("地下(?!水)", r"underground", "地下|地铁|隧|井|矿|入地|埋", r"under|below|subter|subway|basement|metro|buried"),
    }),
    "home": contrast({
        "rented": ("租赁|出租|公租|承租", r"rent(?:ed|al|ing|als)?\b|leas(?:e|ed|ing)\b", "租", r"rent|leas|let|tenan|taxi|cab|hire"),
        "sold": ("出售|销售|售出|出让|变卖", r"(?:was|were|be|been) sold\b|for sale\b|sales? of", "售|销|卖|买|出让|转让|零售|购|供|交易|营业额", r"s[eo]l[dl]|sale|market|retail|transfer|disposed|trade|turnover|distribut"),
        "taken back": ("收回|追回|回收|收缴", r"(?:was|were|be|been) (?:taken back|reclaimed|recovered|recycled|repossessed)", "回|收|追|缴|复|循环|再生|垦|填", r"back|reclaim|recover|recycl|repossess|return|retriev|collect|seiz|recall|claw|confiscat|resum|withdr|re\w+|turned in|surrender"),
    }),
    "wall": contrast({
        "demolished": ("拆除|拆违", r"(?:was|were|been|be) (?:demolished|pulled down|torn down|dismantled)|demolition of", "拆|毁|清除|推倒|倒|破|除", r"demol|pull|torn|tear|dismantl|remov|clear|taken down|knock"),
        "built": ("新建|修建|建成|兴建|建造", r"(?:was|were|been|be) (?:newly )?(?:built|constructed|erected)", "建|修|造|筑|盖|架|铺|落成|设|立|成", r"buil[dt]|construct|erect|complet|set up|establish|new|add|put|open|laid|finish|instal|develop|create|ready|made|rais"),
    }),
    "reward": contrast({
        "rewarded": ("奖励(?!资金)|表彰|嘉奖", r"(?:was|were|been|be) (?:rewarded|commended|honou?red|praised)", "奖|彰|嘉|扬|授|荣|评|表|优秀|先进", r"reward|commend|honou?r|prais|award|prize|recogni|incentiv|bonus|cit"),
        "punished": ("处罚|惩处|处分|惩戒", r"(?:was|were|been|be) (?:punished|penali[sz]ed|fined|disciplined|sanctioned)", "罚|惩|处|分|责|戒|究|办|通报", r"punish|penal|fin(?:e|ed)|disciplin|sanction|dealt|account|taken|impos|act|blacklist|handl|cases?|held|criminal"),
    }),
    "pace": contrast({
        "faster": ("更快|加快|提速|提前完成|快于", r"(?:more )?(?:quickly|faster|quicker|rapidly|swiftly|speedily)\b|sped up|accelerat\w+|speed(?:ed|ing)? up", "快|速|早|急|捷|迅|短|提前|赶", r"fast|quick|rapid|swift|speed|sped|accelerat|soon|early|earlier|prompt|short|step|pick|less time|brisk"),
        "more slowly": ("更慢|放缓|减速|放慢|慢于", r"more slowly\b|slow(?:er|ed|ing)\b", "慢|缓|减速|低速|迟|滞|拖", r"slow|less (?:quick|rapid|swift|speed)|delay|late|longer|eas|cool|moderat|behind|lag"),
    }),
    "inside": contrast({
        "within": ("范围[之以]?内|(?<!海|国)境内|[辖区域圈园校院场馆]内", r"within (?:\d|the|a|its)|inside\b", "内|里|中|在|辖", r"within|inside|across|around|near|throughout|indoor|intern|under|radius|up to|distance|less than|in (?:the|a|this)\b"),
        "beyond": ("范围[之以]?外|境外|[辖区域圈园校]外", r"(?:beyond|outside)\b(?! of hours| office hours| working hours)", "外|超|除|越|非|户外|体外", r"beyond|outside|outward|extern|off\b|extra|foreign|overseas|abroad|other|non-|out\b|elsewhere"),
    }),
    "size": contrast({
        "long": (r"全长|长度|(?<![增成生延])长(?=\d)", r"(?:\w+ )?(?:long\b(?! term)|in length\b)", "长|里程|延", r"long|length|stretch|run|extend|of |mile|kilomet|longer"),
        "wide": (r"宽度|路宽|宽(?=\d)", r"(?:wide\b|in width\b|across\b(?= the (?:road|river)))", "宽|幅|阔|广", r"wid|width|broad|across"),
        "high": (r"高度|(?<![最不提增])高(?=\d)|层高|身高", r"(?:high|tall|in height)\b", "高|海拔|身长", r"high|height|tall|above|altitude"),
        "deep": (r"深度|水深|深(?=\d)|埋深", r"(?:deep|in depth)\b", "深", r"deep|depth|below|down"),
    }),
    "count of things": contrast({
        "fewer": ("精简|压减|减少|缩减", r"fewer\b|(?:reduced|cut|trimmed|streamlined)\b", "减|少|简|缩|压|降|削|并|省|低|不|裁|瘦", r"few|less|reduc|cut|streamlin|simpl|shorten|trim|slim|drop|fell|fall|decreas|lower|down|no |not|abolish|pare|scal|remov|without|eliminat|easier|quick|light|declin|shr[aiu]nk|sav|spar|lean|halv|from|prun|merg|concis"),
        "more": ("增加|新增|增设|增开", r"(?<!\w )(?<!\w\W )more (?!than|and more|over|\w+ly\b)(?=\w+s\b)|(?:was|were) (?:brought in|introduced)", "增|加(?!快|强)|多|更|扩|新|追|添|超|逾|余|不少|拓|涨|推行|出台|实行|引进|设立", r"more|add|new|increas|extra|further|addition|rose|ris|gr[eo]w|expand|up |open|launch|extend|another|total|net|gain|creat|put|set|brought|climb"),
    }),
    "gathered": contrast({
        "centralised": ("集中(?!力量|精力|整治|学|开展|攻)|归并", r"centrali[sz]|concentrat", "集|统|合|归|聚|中|汇|专", r"central|concentrat|single|one|together|pool|unif|focus|gather|intens|cluster|cent"),
        "dispersed": ("分散(?!供养)", r"decentrali[sz]|dispers|scattered", "散|分|下放|疏", r"decentral|dispers|scatter|separat|spread|divers"),
    }),
}  # fmt: skip
"""What must and what may be done, what is better, what is above what, and by what means."""
