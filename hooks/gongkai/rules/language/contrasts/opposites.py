"""Opposites and kinds of things, and how each language says them; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, contrast

_HAVING = r"(?:after|having|had been|after (?:a|years of|months of))"
_NOW = r"\b(?:now|are|is|has|have|it|they)(?: (?:now|begun to|started to|been|begun))*"
OPPOSITES: Mapping[str, Contrast] = {
    "turning": contrast({
        "turned from a rise to a fall": ("[优好强热快旺]转[差坏劣弱冷慢淡]|[升增涨正盈]转[降减跌负亏]|止[升涨][转回]?[降跌落]|不升反降|不增反[减降]", rf"{_HAVING} (?:ris|climb|grow|increas|gain)\w*[^.;]{{0,70}}{_NOW} (?:fall|fell|declin|drop|decreas|shr[aiu]nk)|(?:fell|dropp\w+|declin\w+|shr[aiu]nk) (?:instead of|rather than)|began to (?:shrink|fall|decline|contract)|stopped (?:rising|growing|climbing)|(?:from|out of) (?:profit|the black) (?:in)?to (?:a |the )?(?:loss|red)|(?:in)?to (?:the red|a loss)\b|(?:turn|chang|switch|sw[iu]ng|revers|went|gone|mov)\w* from (?:(?:a|an|the) )?(?:rise|ris|grow|increas|gain|profit|positive|good|excellent|strong|better|brisk)\w*", "跌", r"from (?:(?:a|an|the) )?(?:rise|ris|grow|increas|gain|profit|positive)|(?:into|to) (?:(?:a|an|the) )?(?:fall|declin|decreas|drop|loss|negative)"),
        "turned from a fall to a rise": ("[差坏劣弱冷慢淡]转[优好强热快旺]|[降减跌负亏]转[升增涨正盈]|扭亏[为增]盈|止[跌降亏滑][转回]?[升涨稳增盈]|触底反弹|不降反升|不减反增", rf"{_HAVING} (?:fall|declin|dropp|decreas|shrink|shrunk)\w*[^.;]{{0,70}}{_NOW} (?:ris|rose|climb|grow|grew|increas|gain)|(?:rose|rising|grew|climb\w*|increas\w+) (?:instead of|rather than)|(?:turn|chang|switch|sw[iu]ng|revers|went|gone|mov)\w* from (?:(?:a|an|the) )?(?:fall|declin|decreas|drop|loss|negative|contraction|poor|bad|weak|worse|slack)\w*", "跌转涨|扭亏", r"from (?:(?:a|an|the) )?(?:fall|declin|decreas|drop|loss|negative|contraction)|(?:into|to) (?:(?:a|an|the) )?(?:rise|ris|grow|increas|gain|profit|positive)|(?:stopped|ceased|reversed|no longer) (?:fall|declin|dropp|shrink|decreas)|profitab|better|improv|(?:once|formerly|used to be) (?:poor|bad|weak)|now (?:good|excellent|strong)|to (?:good|excellent|strong)"),
    }),
    "adjusted": contrast({
        "raised": ("上调|[调提]高(?=[^，。；]{0,8}(?:标准|价格?|费|比例|税率?|利率|额度|上限|门槛|待遇))|上浮|加价|涨价", r"(?:rais|increas)(?:e[sd]?|ing)\b|(?:adjusted|revised) upwards?|(?:moved|put|marked|went|go(?:es)?|gone|pushed) up\b|dearer\b|hik(?:e[sd]?|ing)\b", "上|高|提|增|升|涨|加", r"rais|increas|up|higher|rose|lift|rise|more"),
        "lowered": ("下调|[调降]低(?=[^，。；]{0,8}(?:标准|价格?|费|比例|税率?|利率|额度|上限|门槛))|下浮|降价|降费|减费", r"(?:lower|reduc)(?:ed?|s|es|ing)\b|cuts?\b|(?:adjusted|revised) downwards?|(?:brought|put|went|go(?:es)?|gone|came|come|marked) down\b|cheaper\b", "下|降|减|低(?!工资|生活|收入|保)|缩|压|削", r"lower|reduc|cut|down|less|fell|decreas|fall|trim"),
    }),
    "pause": contrast({
        "stopped": ("暂停|停止|中止|叫停|停办|停产", r"suspend|halt|stopp|paus|ceas|discontinu|no longer|(?:cut|shut|turned|switched) off|(?:was|were|been) shut|(?:shut|closed) down|for good\b", "停|止|断|取消|终|禁|杜绝", r"stop|end|not|no\b|shut|clos|terminat|ban"),
        "resumed": ("恢复|重启|重新(?:启动|开[放业工])|复工|复产|复课", r"resum|still being \w+ed\b|restor|restart|reopen|again\b|(?:goes|go|went|going) (?:on|ahead)\b", "复|重|再|又|修|续|屡|三令五申", "recover|rebuil|return|reopen|continu|repair|back"),
    }),
    "held or freed": contrast({
        "lifted": ("解除[^，。；]{0,16}?(?:冻结|查封|扣押|隔离|管制|预警|封[控闭锁]|限制|警报|禁[令止])|解封|解冻|解禁", r"(?:unfroze|unfrozen|unsealed|unblocked|(?:has|have|was|were)? ?(?:lifted|released|called off))\b", "解|撤|取消|放|恢复|开|除|消|提|起|吊", r"lift|releas|unfr|unseal|unblock|call\w* off|end|remov|cancel|st[ao]nd|stood|reopen|open|free|no longer|rescind|withdr|return|eas|over\b|let\b|drop|clear|relax|discharg|revok|stop|out of|thaw|again|back"),
        "imposed": ("^(?!.*解[除封冻禁])[^，。；]*?(?:冻结|查封|扣押)", r"(?:(?:was|were|is|are|be|been) (?:closed|shut|blocked|cordoned)(?! (?:on|to|in|by|down)\b)|froze|frozen|sealed?|seized|impounded|quarantined|locked down|closed (?:off|[\w ]{1,16}to traffic)|(?:issued|raised) (?:an? )?[\w ]{0,20}(?:warning|alert)|(?:warning|alert)s?\b[^.,;]{0,40}\b(?:issued|raised|put out|sent out|given)|(?:placed|put) (?:[\w']+ ){0,3}in(?:to)? (?:isolation|quarantine))\b", "^(?!.*解[除封冻禁]).*(?:冻|封|扣|隔|管|警|发布|限|禁|闭|查|收|没|缴|密|印|盖)", r"fr[eo]ze|frozen|seal|seiz|impound|quarantin|lock|clos|issu|isolat|attach|detain|confiscat|held|hold|keep|distrain|block"),
    }),
    "list": contrast({
        "put on the list": (r"列入|录入|纳入", r"(?:entered|placed|put|included|listed|added|been put)\b", "纳入|入|列|进|添|增|放|投|施|实|包|含|内", r"enter|list(?:ed|ing)|includ|add|put|plac|bring|brought|incorporat|part of|regist|made|record|on the"),
        "taken off the list": ("移出|剔除|移除|摘牌|除名|退出", r"(?:taken off|removed|struck off|deleted|delisted|taken out)\b", "出|除|退|去|消|清|搬|拆|撤|脱|下架", r"remov|off|delet|out of|withdr|exit|quit|lift|leave|left"),
    }),
    "test": contrast({
        "negative": ("阴性", r"negative\b", "阴|负|消极|不良", r"negativ|clear|free|no "),
        "positive": ("阳性", r"positive\b", "阳|正|积极|良", r"positiv|infect|found|show"),
    }),
    "disclosed": contrast({
        "on its own initiative": ("主动公开", r"(?:on (?:its|their) own initiative|proactively)\b", "主动|自行", r"initiative|proactiv|voluntar|own|unasked|routine|publish|made public"),
        "on request": ("依申请", r"(?:up)?on (?:request|application)\b", "申请|要求|请求", r"request|appl|ask"),
    }),
    "from where": contrast({
        "from elsewhere": ("外地|外来|非本[市地]|异地", r"elsewhere\b|non-local|from (?:other|outside)\b", "外|异|流动|他|跨", r"elsewhere|outside|other|non-|migrant|not|away|different|anywhere|without|remote"),
        "local": ("(?<!非)本[市地](?=户籍|居民)", r"local(?:ly)? (?:registered|residents?)|registered (?:locally|in the city)", "本|当地|属地|就近", r"local|here|city|own|home|this|county|town|resident"),
    }),
    "harm": contrast({
        "killed": ("死亡|遇难|身亡|丧生", r"(?:died|killed|deaths?|dead|lost their lives)\b", "死|亡|难|丧|牺牲|故|逝|命", r"die|kill|death|dead|fatal|lives|casualt|mortal|loss of life|victim"),
        "hurt": ("受伤|伤者|负伤|[轻重]微?伤", r"(?:hurt|injur\w+|wounded)\b", "伤|残", r"hurt|injur|wound|casualt|harm"),
    }),
    "coming": contrast({
        "moving away": ("远离|驶离|撤离|离开", r"(?:mov\w+|head\w+|draw\w+) away\b|leaving\b", "离|撤|走|去|退|出|别", r"away|leav|left|depart|withdr|evacuat|off\b|out\b|clear|past|far|mov"),
        "approaching": ("逼近|靠近|临近|驶近|迫近", r"(?:is|are|was|were) (?:now )?approaching\b|(?:draw|mov|com|edg)\w* (?:near|close)\w*", "近|临|逼|靠|迫|来|将至|抵", r"near|approach|clos|com(?:e|ing)|toward|head|next|bear|arriv|by\b"),
    }),
    "going ahead": contrast({
        "called off": ("取消(?!资格)", r"called off\b|cancel\w*", "消|停|撤|免|止|不再|作罢", r"cancel|call\w* off|off\b|scrap|abolish|remov|lift|no |not|end|withdr|waiv|revok|drop|suspend|without|abandon|rescind|free|stop|done away|longer|eliminat|strip|annul|disqualif|void|forfeit|los|terminat|exempt"),
        "going ahead": ("如期|照常|正常举行|正常进行|照旧", r"(?:go|goes|went|going) ahead\b|took place\b|(?:was|were) held\b|as (?:planned|scheduled|usual)\b", "如期|照|常|按期|按时|推进|举行|进行|开展", r"ahead|planned|schedule|usual|normal|time|still|even|as ever|hold|held|open|continu|remain"),
    }),
    "deal": contrast({
        "signed": ("签订|签署", r"signed\b", "签|订|署|缔|达成", r"sign|conclud|enter|reach|agree|made|seal|ink|contract"),
        "ended": ("终止|解除|作废", r"(?:ended|terminated|dissolved)\b", "终|解|止|废|停|结|到期|完|毕|截|收|闭|尽|除", r"end|terminat|cancel|dissol|stop|lift|rescind|void|releas"),
    }),
    "introduce": contrast({
        "abolished": (
            "取消|废止|废除|撤销|解除|免收|停征|撤并", r"abolish|cancel|scrapp|repeal|revok|annul|rescind", "消|废|撤|免|停|减|除|清|放开|删|吊销|注销|精简",
            r"remov|waiv|exempt|drop|lift|end|eliminat|no |free|done away|withdr|stop|discontinu|phas|clear|longer|without|strip|relax",
        ),
        "introduced": (
            "设立|新设|增设|开征|新建|开设|引进|引入", r"introduc|upheld\b|extended\b|renewed\b|set up\b|establish|(?:was|were) (?:opened|brought in)\b|impos(?:ed?|ing)\b",
            "延|展|续|扩|维持|设|建(?!议|筑)|立|成(?!本|效|绩|员|果|品|分|为)|出台|推|新(?!闻|疆|时代|区|能源)|开|入(?!户|口)|实(?!际|现)|施|启|制(?!度|造)|引|创|征|印发|办(?!公|事|理|法|结)|介绍|构|形成|行(?!政|业|人|为|动|程|驶|车|长|径|使|走|李|情)|健全|试|列", r"new|open|creat|launch|add|build|built|bring|brought|attract|form|start|found|made|put|install|appoint|provid|place|run|levied|tak|recruit",
        ),
    }),
    "allow": contrast({
        "forbidden": ("严禁|禁止|不得(?![超少低高多早晚迟大小])|不准|不许|杜绝|严控", r"prohibit|forbid|bann?(?:ed|s)?\b|not (?:be )?(?:allowed|permitted)|must not|may not|shall not|cannot", "禁|不|止|限|控|防|打击|杜|戒|封|停", r"no\b|not|never|strict|avoid|prevent|stop|curb|refrain|eliminat|end|rein|restrict|control|stamp|zero|combat|nobody|no one|none|nothing|out of bounds|off limits|ban|only\b|unless|until|need(?:s|ed)? (?:an?|prior|written|approval|permission)\b"),
        "allowed": ("允许|准许|许可", r"(?:allow(?:ed|s|ing)?|at liberty|permit(?:ted|ting)|(?<!\ba )(?<!\bthe )(?<!\bany )(?<!\bwith )(?<!\bwithout )(?<!\bno )(?<!\bof )(?<!\w\w\w\w )permits?)\b|may\b(?! not\b| \d| (?:only|\w+ only|be \w+ only)\b)", "可|能|准|许|让|使|放|鼓励|支持|便|批|同意|授权|5月|五月", r"allow|permit|may|can|enabl|able|let|licen|approv|author|grant"),
    }),
    "refuse": contrast({
        "refused": ("驳回|拒绝|不予受理|退回", r"reject|refus|den(?:y|ied)|declin(?:ed|es) to|turned (?:down|away)|dismiss(?:ed|es)", "拒|驳|不|退|否|抵|绝|下降|减少|回落|抵制", r"refus|reject|not|no\b|declin|den|return|turn|against"),
        "approved": ("批准|同意|获批|核准", r"approv|grant(?:ed|s)?\b|consent|upheld\b|allowed (?:the|an?|his|her|their) (?:appeal|application|claim|request|petition|complaint)s?\b", "维持|批|准|同意|许|审|核|认|可|定|补|资助|通过|授|拨|给|审批|赞", r"approv|grant|accept|endors|authori|agree|pass|clear|ratif|permit"),
    }),
    "pass": contrast({
        "failed": ("不合格|未通过|不达标|不及格|失败", r"fail|unqualified|substandard|below standard", "不|未|败|差|劣|失|假|问题|没", r"fail|not|un\w+|sub\w+|below|defect|poor|non-|short of|without"),
        "passed": ("(?<!不)合格|(?<!未)通过(?=环评|检验|测试|考试|评估|验收|评审|审核|考核|检查|预检|认证)|(?<!不)达标", r"pass(?:ed|es|ing|ed)?\b|up to standard|qualified", "合格|通过|达|过|格|质|资格|历|流|传|护照|客|颁|审议", r"pass|qualif|standard|met|meet|accept|up to|compli|certif|good|approv|complet|attain|achiev|reach"),
    }),
    "trade": contrast({
        "imports": ("(?<!出)进口|输入", r"import(?:s|ed|ing)?\b", "进口|进出口|外贸|入|购|引进|对外", r"import|inbound|foreign trade|trade|incoming"),
        "exports": ("(?<!进)出口|输出", r"export(?:s|ed|ing|er|ers)?\b", "出口|进出口|外贸|外销|出海|输|对外", r"export|outbound|foreign trade|trade|outgoing|exit"),
    }),
    "money": contrast({
        "income": ("收入", r"(?:incomes?|revenues?|earnings?)\b", "收|入|税|挣|盈|效益|财|利", r"income|revenue|earn|receipt|paid|wage|tak|gain|fund"),
        "spending": ("支出|开支|花费", r"(?:spending|expenditures?|expenses?|outlays?)\b", "支|出|花|费|耗|用|投|消费|开销|经费|成本", r"spend|spent|expend|cost|outlay|pay|paid|disburs|use|invest|budget|fund|allocat|went (?:on|to|into)|go(?:es)? (?:on|to|into)"),
    }),
    "where": contrast({
        "urban": ("城镇|城市|城区|市区", r"urban\b|(?:city|town) (?:schools?|residents|households|hospitals?|children)\b|in (?:the )?cit(?:y|ies)\b|in (?:the )?towns\b", "城|市|镇|都|区|街", r"urban|cit(?:y|ies)|town|municipal|metropol"),
        "rural": ("农村|乡村|村庄", r"rural\b|countryside\b|villages?\b", "农|乡|村|镇|田|庄", r"rural|countr|village|farm|agricult|township"),
    }),
    "how much": contrast({
        "all": ("全[部额]|足额|全体(?!会议|大会|人大)|所有|一律|(?<![日人平年月户周季])均(?![衡匀价值等质势摊分田线质])|家家|人人|全[市省区县国域程员面]?覆盖|覆盖全|每[一个家户名人]", r"all\b(?! the (?:more|better|way|time)| in all| round)|every\b|entire(?:ly)?\b|whole\b|full(?:y)?\b(?!-time)|without exception|100%|100 per ?cent", "全|均|都|皆|各|尽|悉|整|一律|所有|每|满|总|统|凡|百分之百|100|一切|无", r"all\b(?!-in)|every|each|entire|whole|full(?!-time)|complete|total|universal|any\b|not one|not a single|none|nobody|100|throughout|across|no "),
        "half": ("过半|半数(?!以上)|一半(?!以上)", r"half\b(?! (?:of )?(?:the |a )?(?:year|hour|day|marathon)|[- ]y)|50%", "半|一分为二|50|二分之一|双", r"half|50|majority|most\b|halv|midway|fifty"),
        "many": ("许多|大量|众多|大批", r"(?<!as )(?<!how )(?<!so )many\b(?! as)|numerous\b|a (?:great|large) number of", "多|众|量|不少|群|批|广|数|各|诸|万|千|百|大|系列|一些|丰|种|频|类|所有|全", r"many|numerous|number|lot|plenty|host|mass|large|wide|much|great|quite|several|wealth|multi|hundreds|thousands|big|a good|volume|extensive|bulk|huge|million|substantial"),
        "most": ("(?:绝)?大(?:部分|多数)|多数|绝大|十有八九|普遍", r"most of\b|(?<!\w )(?<!\w\W )most (?!of|\w+ly\b|important|recent)|the majority|nearly all|almost all|mostly", "大|多|主|近|绝|基本|半数以上|过半|八成|九成|普遍|最", r"most|majority|largely|main|nearly|almost|bulk|predomin|over|vast"),
        "a minority": ("少数(?!民族)|极少|寥寥|屈指可数", r"(?:(?:only |just )?a handful of\b|hardly any\b|very few\b|^few (?=[a-z]+ )|(?<!a )(?<!quite a )few (?=of\b)|(?:a |the )?(?:small )?minorit(?:y|ies)\b)(?! (?:group|ethnic|people|nation|area|region|village|town))", "少|民族|不足|不到|个别|一小", r"minorit|few|some|small|handful|less than half|individual"),
        "more than half": ("过半|大半(?!年|天)|多半|超过?半数|超过?一半|半数以上|(?<![减降短缩压省少])一半以上", r"(?:more|over) (?:than )?half\b(?! (?:a|an|of (?:the|a) (?:year|day))\b)|the majority", "多数|过半|半数以|一半以|超|大部分|大多|[五六七八九]成|[5-9]\\d", r"more|over|majority|half as|most|above|exceed"),
        "less than half": ("不到一半|不足一半|不足半数|不到半数|(?<![减降短缩压省少])(?<![减降短缩压省少]了)(?:[接将]?近半数|[接将]?近一半)", r"(?:less|fewer) than half\b|under half\b|(?:not quite|nearly|almost|just under|barely) half\b(?! (?:a|an)\b)", "近半|近一半|不足|不到|未|[一二三四]成|[1-4]\\d|[减降缩短压省]", r"less|fewer|under|nearly|almost|not quite|close to|minority|about"),
        "some": ("(?<!大)部分|(?<![所拥具仅特原现享独固共专])有的|(?<!除)个别|少数", r"several\b(?! (?:hundred|thousand|times))|some of|some\b(?! \d| (?:two|three|four|five|six|seven|eight|nine|ten|\w+ty|\w+teen|hundred|thousand))|a few\b|partly|part of|a minority", "部分|局部|些|个别|少|几|多(?!数|样)|系列|批|(?<![所国没享拥具])有(?!效|序|关|力|限|望|利|机)|多|某|一批|约|余|来|近|若干|数(?!据|字)", r"some|part|few|individual|certain|minority|several|number"),
        "none": ("(?:无一|没有一)(?![^，。；]{0,8}[不没未超逾漏缺错])(?!.*[掉落拖失误差])", r"none\b|not a single|not one\b", "无|没|零|0|不", r"no\b|none|not|zero|any|without|single|out of|avoid|escap|spared"),
    }),
    "limit": contrast({
        "the lowest": ("最低|最少|最小|新低", r"(?:the |a )?(?:(?:new|record|all-time) low\b|lows? (?:is|was|of)\b|lowest|minimum|least|smallest|at least)\b", "低|少|小|底|下|起|末|弱", r"low|min|least|small|few"),
        "the average": ("平均(?!主义|气温|年龄)", r"(?:the )?average\b(?! of)", "均|一般|普通|中等|同类", r"average|mean\b|per capita|typical|apiece|each|per "),
        "the highest": ("最高|最多|最大|新高", r"(?:the |a )?(?:(?:new|record|all-time) high\b|highs? (?:is|was|of)\b|more (?:[a-z]+ ){0,3}than (?:in |at )?any\b|highest|maximum|most|largest|greatest|biggest|at most)\b", "高|多|大|顶|上|最|新高|第一|首|强|优|佳", r"high|max|most|larg|great|big|top|up to|(?<!on )record(?! low)|more than"),
    }),
    "strict": contrast({
        "strictly": ("从严|从重|加重", r"(?:stricter|heavier|harsher|more severe(?:ly)?|increased) (?:penalt|punish|sanction)|heavier|more severely|harsher", "严|重|加|从重|厉|苛", r"strict|sever|heav|harsh|tough|rigor|stern"),
        "leniently": ("从轻|减轻|从宽|不予处罚|免罚", r"lenien|lighter|mitigat|reduced penalt|no penalt|more lightly", "轻|宽|免|减|容|不", r"lenien|light|mitigat|reduc|no |tolera|exempt|waiv|relie"),
    }),
    "effort": contrast({
        "stepped up": ("加强|加大|强化|增强|从严|严厉", r"strengthen|stepp?(?:ed|ing)? up|intensif|reinforc|tighten|tougher", "强|加|严|升|增|紧|提|深|大|高|夯|固|壮|优|健|巩|密|压实|筑|牢|培|改|进一步|更", r"strengthen|step|intensif|reinforc|enhanc|improv|increas|boost|great|more|tight|rigor|strict|strong|effort|harder|up|further|severe|solid|consolidat|deepen|better|expand|promot|firm|crack|high|advanc|build|active|vigor|rais|upgrad|energ|larg|well|full"),
        "relaxed": ("放松|放宽|放开|减弱|弱化|松绑", r"relax|weaken|loosen|slacken|watered down", "松|宽|弱|降|减|缓|放|退|疲|软|休|闲|衰", r"relax|weaken|loosen|eas|soft|less|lax|slack|lift|open|reduc|lower|free|flexib"),
    }),
    "work": contrast({
        "begun": ("开工|动工|启动|开建|奠基", r"(?:begun|began|started|launched|broke ground|got under way)\b", "开|启|动|始|起|推|发|创|办|实施|展|奠|建|施|行|出台|立案", r"beg[iua]n|start|launch|broke|under ?way|ground|initiat|open|kick|set|activat|inaugurat|introduc|trigger|work|respon"),
        "finished": ("竣工|完工|建成|完成|办结", r"(?:finished|completed|concluded)\b", "完|成|竣|结|毕|终|(?<=[办结做建])了|齐|满|达|好|实现|做|清|闭|尽|圆|收官|落|告|出台", r"finish|complet|conclud|done|built|set up|settl|achiev|reach|end|carried out|fulfil|accomplish|made|met|ready|result|execut|full|rais|form|over|creat|establish|clos|deliver|put in|register|handl|put right|attain|success|(?:was|were|has|have|had) (?!(?:now |already |just |only )?(?:begun|started|got under))"),
    }),
    "owner": contrast({
        "state-owned": ("国有|公办|公立|国企|央企", r"state[- ]owned|public(?:ly[- ]run)? (?:school|hospital|compan)|SOEs?\b", "国|公|央", "state|public|SOE|government|central|collective"),
        "private": ("民营|民办|私营|私立|个体", r"private(?:ly[- ]run|ly)?\b", "民|私|个|隐|非公", r"privat|self|individual|non-public|non-state|sole"),
    }),
    "when": contrast({
        "temporary": ("临时|短期|暂行", r"temporar|short[- ]term|interim|provisional", "临|暂|短|试行|过渡|应急", r"tempor|short|interim|provision|trial|emergency|makeshift|brief"),
        "permanent": ("永久|长期|长久|常态", r"permanent|for good\b|long[- ]term|lasting|perpetual", "永|长|久|常|持续|远", r"perman|long|last|regular|routine|norm|endur|perpet|sustain|constant|ever"),
    }),
    "how": contrast({
        "online": ("线上|网上|在线", r"online\b", "网|线上|线|云|互联|数字|电子|掌上", r"online|internet|web|digital|electronic|virtual|remote|net"),
        "offline": ("线下|窗口|现场", r"offline\b|in person\b|at the counter", "线下|窗|场|当面|实地|亲|实体|面对面|柜", r"offline|in person|counter|on[- ]?(?:site|the spot)|physical|face|field|scene|window|there|live|spot"),
    }),
    "free": contrast({
        "free of charge": ("免费|免收|无偿", r"free of charge|for free\b|(?:no|without) (?:fee|charge)", "免|无偿|赠|送|不收|零|无", r"free|no |without|waiv|exempt|gift|gratis|donat|complimentary|not "),
        "for a fee": ("收费|有偿|付费", r"for a fee|at (?:cost|full|half|a reduced|the usual) (?:price|cost|rate)|at (?:their|its) own (?:cost|expense)|(?<!in )charged?\b(?! with)|paid\b|(?:have|has|had|need|must) (?:to )?pay|fees? (?:is|are)|costs? \w+ \d", "(?<!免)费|(?<!免)收|价|款|钱|缴|纳|付|支|补|薪|酬|充|负责|关注|注重|元", r"fee|charg|paid|pay|price|cost|toll"),
    }),
    "service": contrast({
        "suspended": ("停运|停业|停课|停航|停飞|闭馆|(?:暂停|停止)(?:运营|办理|开放|营业)", r"(?:suspend|clos(?:ed|es)\b|shut|cancel|halt)", "停|闭|关|休|取消|中止", r"suspend|clos|shut|cancel|halt|stop|not|no |out of|off\b|interrupt"),
        "as usual": ("照常|如常|正常(?:运行|运营|开放|营业|办理)", r"as (?:usual|normal)\b|(?:run|running|runs|operat\w+) normally", "照常|正常|如常|不停|恢复|照旧|不变|平日|平时", r"usual|normal|remain|stay|continu|open|not\b|none|never|no\b|nothing"),
    }),
    "the only one": contrast({
        "the only": ("唯一|独家", r"the (?:only|sole|one and only)\b", "唯|仅|只|独|单|首", r"only|sole|single|unique|no other|alone|exclusiv|lone|first"),
        "one of several": ("之一", r"one of (?:several|many|the (?:few|two|three|four|main|top|largest|first|\w+est)|a (?:few|number|handful|dozen))", "之一|其中|等|几|多", r"one of|among"),
    }),
    "full or half": contrast({
        "free of charge": ("免费|免票|免收", r"free of charge|for (?:free|nothing)\b", "免|无偿|赠|送|零", r"free|no |without|waiv|exempt|gratis|not |nothing"),
        "half price": ("半价|半费|半票|五折|5折", r"half[- ](?:price|fare)|at half|pay half|(?:50%|50 per ?cent) off", "半|五折|5折|50|二分", r"half|50|halv|fifty"),
    }),
    "in force": contrast({
        "repealed": ("废止|作废", r"repeal|abolish|annul|cease(?:s|d)? to (?:have|be)|void\b|superseded", "废|失效|终止|停止|取消|撤销|止", r"repeal|abolish|annul|void|invalid|laps|ceas|expir|supersed|no longer|replac|revok|rescind|cancel|scrap|withdraw|end(?:s|ed)?\b|not|discard|out of"),
        "stays in force": ("继续有效|仍然有效|仍有效", r"(?:remain|stay|continue|still)\w*(?: \w+){0,2} (?:in (?:force|effect|use)|valid|effective|to apply|apply)", "继续|仍|延|保留|维持|不变|沿用|有效", r"remain|stay|continu|still|valid|effect|force|keep"),
    }),
    "total or yearly": contrast({
        "in all": ("累计|合计|总计|共计", r"(?:in total|in all|altogether|all told|cumulative\w*)\b", "累|共|总|合|计|全", r"total|in all|all\b|altogether|cumul|combin|so far|to date|sum"),
        "a year": ("年均|每年|平均每年", r"(?<!than )(?:a|per|each|every) year\b(?! (?:earlier|ago|before|later|or|and)\b|[- ]on[- ](?:year|from|the))|(?<!year )annually\b(?! (?:inspect|report|review|assess))|yearly\b", "每|年均|逐年|年年|年度|连年|/年|／年|年[产销增减节处供接用发检]|一年|全年|同比|上年|去年|历年|按年|当年|今年|明年|均", r"(?:a|per|each|every|the average) year|annual|yearly|on average|average|apiece"),
    }),
    "voluntary": contrast({
        "voluntary": ("自愿|志愿", r"voluntar|volunteer|optional", "自|愿|主动|义工", r"volunt|will|option|free"),
        "compulsory": ("强制|必须|义务教育", r"compulsory|mandatory|obligatory|forced\b", "强|必|须|应|义务|逼|迫|硬性|务必|要|责令|规定", r"compuls|mandat|oblig|must|force|requir|need|have to|has to|enforce|coerc|shall|essential|order"),
    }),
    "domestic": contrast({
        "at home": ("境内|国内", r"domestic(?:ally)?\b|at home\b|within the country", "内|国产|本|我国|家|国|自主", r"domestic|home|China|Chinese|internal|local|national|countr|mainland"),
        "abroad": ("境外|国外|海外|[国境]内外", r"abroad\b|overseas\b|foreign\b|outside (?:the country|China)", "外|海|国际|侨|洋|跨|出国|出境|全球|世界|引进", r"abroad|overseas|foreign|outside|international|world|global|cross-border|offshore"),
    }),
    "place in a row": contrast({
        "first": ("首先|第一步|首个|首次|首家|首批", r"(?:the )?first\b|firstly\b|initial", "第一|首|先|初|头|冠|一|开创|率|新|最早|上半年|前|1", r"first|initial|pioneer|lead|new|earliest|start|foremost|debut|ahead|top|premier|inaugural|begin"),
        "last": ("最后|末位|末次|最末", r"(?:the )?last (?:of|one|step|place|round|batch)|finally\b|the final\b|in last place", "末|后|终|最|尾|去|上|持|底", r"last|final|end|lat|bottom"),
    }),
    "side": contrast({
        "northern": ("(?<![湖河东])北(?!京|斗)|(?<=[往朝向])北|北(?=[扩延移推展伸]|路|街|大道|岸|侧|端|麓|坡|面|段|部|郊|门|口|缘|首|头|边)", r"north(?:ern|wards?|erly)?\b", "北|朔", "north|Bei|bei"),
        "southern": ("(?<![湖河云海])南(?!京|宁|昌)|(?<=[往朝向])南|南(?=[扩延移推展伸]|路|街|大道|岸|侧|端|麓|坡|面|段|部|郊|门|口|缘|首|头|边)", r"south(?:ern|wards?|erly)?\b", "南|粤", "south|Nan|nan"),
        "eastern": ("(?<![山广房股])东(?!道|家|西|湖北)|(?<=[往朝])东|(?<=向)东(?!晋)|东(?=[扩延移进推展伸]|岸|侧|端|麓|坡|面|段|部|郊|门|口|缘|首|头|边)", r"east(?:ern|wards?|erly)?\b", "东", "east|Dong|dong"),
        "western": ("(?<![陕山江广东])西(?!安|藏|宁|红柿)|(?<=[往朝])西|(?<=向)西(?!晋)|西(?=[扩延移进推展伸]|岸|侧|端|麓|坡|面|段|部|郊|门|口|缘|首|头|边)", r"west(?:ern|wards?|erly)?\b", "西", "west|Xi|xi"),
    }),
    "towards": contrast({
        "northward": ("(?:自|由|从)南[向往到至]北", r"northwards?\b|from (?:the )?south to (?:the )?north", "[向往到至]北", r"(?<!from )(?<!from the )north"),
        "southward": ("(?:自|由|从)北[向往到至]南", r"southwards?\b|from (?:the )?north to (?:the )?south", "[向往到至]南", r"(?<!from )(?<!from the )south"),
        "eastward": ("(?:自|由|从)西[向往到至]东", r"eastwards?\b|from (?:the )?west to (?:the )?east", "[向往到至]东", r"(?<!from )(?<!from the )east"),
        "westward": ("(?:自|由|从)东[向往到至]西", r"westwards?\b|from (?:the )?east to (?:the )?west", "[向往到至]西", r"(?<!from )(?<!from the )west"),
    }),
    "people": contrast({
        "the elderly": ("老年人|老人|养老", r"elderly|old people|older people|seniors?\b|aged\b", "老|龄|长者|退休|岁|高级|资深", r"elder|old|senior|aged|ageing|aging|pension|retire"),
        "children": ("儿童|未成年人|少年|幼儿|婴幼儿", r"child(?:ren)?\b|minors?\b|juveniles?\b|kids\b|infants?\b", "童|少|幼|婴|儿|未成年|孩|青|托|学生|孤|计划生育|子", r"child|minor|juvenile|kid|infant|young|youth|teen|kindergarten|nurser|preschool|toddler"),
        "women": ("妇女|女性|女职工", r"wom[ae]n\b|female", "妇|女|巾帼|母", r"wom|female|girl|mother|maternal|matern|her\b|gender"),
        "people with disabilities": ("残疾|残障", r"disab(?:led|ilit)", "残|障|盲|聋", r"disab|impair|handicap|blind|deaf"),
        "students": ("学生", r"students?\b|pupils?\b", "学|生|校|教|研|培|留学|毕业", r"student|pupil|graduate|school|learner|undergraduate|universit|child|young|youth"),
        "workers": ("(?<!女)职工|(?<!卫)工人|农民工", r"workers?\b", "工|职|员|劳|作|人|就业|者|干部|从业|队伍", r"worker|staff|employ|labo|migrant|personnel"),
        "farmers": ("农民(?!工)|农户", r"farmers?\b|peasants?\b|farm(?:ing)? households?\b", "农|耕|种|养|村|户|乡|果|牧|茶", r"farm|peasant|rural|agricult|grower|village"),
        "companies": ("企业|公司", r"compan(?:y|ies)\b|enterprises?\b|firms?\b", "企|公司|业|商|厂|市场主体|户|集团|单位|店|经营|同伴|法人|平台|独角兽|家|主体", r"compan|enterpris|firm|business|corporat|manufactur|entit|employer|industr|SME|SOE|plant|operator|maker|dealer|supplier|sector|group|start-up|unicorn|factor|trader|venture|produc|develop|provider"),
        "self-employed businesses": ("个体工商户|个体户|个体", r"self[- ]employed|sole propriet|individual(?:ly[- ]owned)? business", "个体|工商户|自雇|灵活就业|自主|个人", r"self|individual|sole|proprietor|family business"),
    }),
    "mind": contrast({
        "Consciousnesses": ("四个意识", r"consciousness|awareness", "意识|自觉|觉悟", "conscious|aware|mind"),
        "Confidences": ("四个自信", r"confidences?\b", "信", "confiden"),
        "Upholds": ("两个维护", r"upholds?\b", "维护|坚持|守", "uphold|maintain|safeguard"),
        "Establishments": ("两个确立", r"establishments\b", "确立|单位|店|场所|机构", "establish"),
    }),
    "goods": contrast({
        "food": ("食品|餐饮", r"food\b|catering\b", "食|餐|饮|粮|菜|厨|宴|饭|农产品|肉|米|吃|饲|营养", r"food|cater|restaurant|canteen|dining|meal|grain|kitchen|diet|feed|eat|cuisine|produce"),
        "drugs": ("药品|药店|药房|药械", r"drugs?\b|medicines?\b|pharmac", "药|毒|医", r"drug|medic|pharm|prescription|narcotic"),
        "cosmetics": ("化妆品", r"cosmetic", "妆|美容|美", r"cosmet|beauty|make-up|aesthetic"),
        "special equipment": ("特种设备|电梯|锅炉", r"special equipment|lifts?\b|elevators?\b|boilers?\b", "特|梯|锅|设备|举|升|抬|解除|取消|起|提|放|脱", r"special|lift|elevator|boiler|equipment"),
        "patents": ("专利", r"patents?\b", "专利|知识产权|发明|创新|处方|特许|商标", r"patent|invention|intellectual|IP\b|PCT"),
        "trademarks": ("商标", r"trademarks?\b|trade marks?\b", "商标|品牌|牌|标|知识产权", r"trade ?mark|brand|mark"),
        "standards": ("标准", r"standards?\b", "标|准|规范|水平|达|合格|GB|生活|一流|高", r"standard|norm|benchmark|specification|criteri|quality|level|high|requirement"),
        "measuring instruments": ("计量", r"metrolog|measur(?:ing|ement)", "计|量|测|衡|秤|措施|仪", r"measur|metrolog|meter|gauge|weigh|instrument|scale"),
        "prices": ("物价|价格|[均单售水电气油房药粮菜肉票运]价", r"pric(?:e|es|ing)\b", "价|费|元|奖|涨|代价|收费|物价|CPI|通胀|钱|售", r"pric|cost|fee|charg|tariff|toll|CPI|inflation|rate|afford|value"),
        "advertising": ("广告", r"advert", "广告|宣传|告|推介", r"advert|publicity|ads\b|promot|commercial"),
    }),
}  # fmt: skip
"""Opposites, and kinds of things that are easily exchanged."""
