"""What excludes what, by subject. A row: how English says it; what says it for certain in Chinese and in English; what may say it in each.

A word that stands for certain must be wrong to leave out when another of its table takes its place; what may say it is
anything that could have been meant.
"""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, contrast

_YEAR_EARLIER = "than last year|(?:on|from|than|over) the (?:previous year|year before)|(?:a|one) year (?:earlier|ago|before)"

SCOPE: Mapping[str, Contrast] = {
    "scope": contrast({
        "in the world": ("全球|世界", r"(?:in|across|throughout|of) the world\b|worldwide|globally", "国际|外|跨国|全人类", "global|international|world"),
        "in the country": (
            "全国|国家级|国家", r"national(?:ly|[- ]level)?\b|nationwide|the (?:whole |entire )?(?:country|nation)\b|in China\b",
            "国|央|部|总局|中华", "state|central|China|Chinese|countr|ministr|NPC|CPPCC",
        ),
        "in the province": (
            "全省|省级|[我本]省|省内|(?<![总局])省(?=[、级内市])", r"provinc(?:e|es|ial|ially|e[- ]wide)\b", "省|自治区|全区", r"region|Hubei|[A-Z]\w+ Province",
        ),
        "in the city": (
            "全市|市级|[我本]市|市内|(?<=省)[、]?市(?=[、县区])|市[、]?(?=县)", r"cit(?:y|ies|y[- ]wide)\b|citywide|municipal(?:ity|ities|[- ]level)?\b",
            "市|城|州|盟|地区|鄂", "urban|prefect|town|local",
        ),
        "in the county": ("全县|县级|[我本各]县|县内|县域", r"count(?:y|ies|y[- ]wide)\b", "县|旗|郡", "local"),
        "in the district": ("全区|区级|[我本各]区(?!域)|区内", r"districts?\b(?! heating)", "区", "zone|borough|region|area|local"),
        "in the town": ("全镇|全乡|镇级|乡级|[我本各]镇|乡镇", r"towns?(?:hips?)?\b", "镇|乡|街道|城|村", "rural|communit|subdistrict"),
        "in the village": ("全村|村级|[我本各]村", r"villages?\b", "村|庄|屯|寨|农|乡", "rural|communit"),
    }),
}  # fmt: skip
"""How far something reaches."""

_DAYS = {
    "Monday": "一", "Tuesday": "二", "Wednesday": "三", "Thursday": "四", "Friday": "五", "Saturday": "六", "Sunday": "[日天]",
}  # fmt: skip
_EACH = "(?:a|per|every|each)"
TIME: Mapping[str, Contrast] = {
    "year": contrast({
        "this year": ("今年|本年(?!级)|当年", r"this (?:\w+ )?year\b|the current year\b", "新的一年"),
        "last year": ("去年|上年|上一年", r"last year\b|(?:the )?(?:previous|preceding) year\b|the year before\b", "前一年|过去一年|同期|同比|往年|年末", rf"{_YEAR_EARLIER}|20\d\d|past year|year[- ]on[- ]year|previous"),
        "next year": ("明年|次年|来年", r"next year\b|the (?:following|coming) year\b", "翌年|后|未来|下一年", r"20\d\d|following|coming"),
    }),
    "part of a month": contrast({
        "the beginning of": ("月初|年初|上旬", r"(?:early|(?:the )?(?:beginning|start) of)(?: in)? (?:the |this |next |each )?(?:month|year|January|February|March|April|May|June|July|August|September|October|November|December)", "初|始", "early|beginning|start|first|previous|1 January"),
        "the middle of": ("中旬|月中|年中", r"mid[- ]|(?:the )?middle of ", "中|半", "half"),
        "the end of": ("月[底末]|年[底末]|下旬|季末|期末", r"(?:late|(?:the )?(?:end|close) of)(?: in)? (?:the |this |next |each )?(?:month|year|quarter|January|February|March|April|May|June|July|August|September|October|November|December)", "底|末|终|尾", "end|late|close|year-end|last|31|30|28"),
    }),
    "end of what": contrast({
        "the end of the month": (r"(?<![\d一二三四五六七八九十])月[底末]", r"(?:the )?end of (?:the|this|each|every|that) month\b|month[- ]end", "月"),
        "the end of the quarter": ("季[底末]|季度末", r"(?:the )?end of (?:the|this|each|every|that) quarter\b", "季"),
        "the end of the year": (r"(?<![上去])年[底末]", r"(?:the )?end of (?:the|this|each|every|that) year\b|year[- ]end", "年|岁末", r"end of|31 December|December"),
    }),
    "past or future": contrast({
        "the past": (r"近(?:\d|[一二两三四五六七八九十几])+[个]?[年月]|过去|以来", r"(?:the )?(?:past|last|recent) (?:few |\w+ )?(?:years|months|decade)\b|since", "往|前|曾|历|已|年来|连续|去年|上", "past|last|recent|since|previous"),
        "the future": ("未来|今后|接下来", r"(?:the )?next (?:few |\w+ )?(?:years|months|decade)\b|(?:the )?coming (?:few |\w+ )?years\b", "后|将|下|明|来|拟|要|连续|\\d年内", "future|next|coming|ahead|from now|future|following|will"),
    }),
    "weekday": contrast({
        day: (rf"(?:周|星期|礼拜){zh}(?![次轮期回更报览查度年月日])", day, rf"[至到、\-—]{zh}") for day, zh in _DAYS.items()
    }),
    "half of the day": contrast({
        "in the morning": ("上午|早上|早晨", r"mornings?\b|a\.?m\.?\b", "早|晨|日|:|时", r"daily|\d"),
        "in the afternoon": ("下午|午后", r"afternoons?\b|p\.?m\.?\b", "午|日|:|时", r"daily|\d"),
        "in the evening": ("晚上|夜间|晚间", r"evenings?\b|nights?\b", "晚|夜|宵", "late|dark|overnight"),
    }),
    "season": contrast({
        "in spring": ("春季|春天|今春", r"spring\b", "春", "spring"),
        "in summer": ("夏季|夏天|暑期|暑假", r"summer\b", "夏|暑"),
        "in autumn": ("秋季|秋天|金秋", r"autumn\b|in (?:the )?fall\b", "秋"),
        "in winter": ("冬季|冬天|寒假|今冬", r"winter\b", "冬|寒"),
    }),
    "frequency": contrast({
        "every hour": ("每小时|逐时", rf"{_EACH} hour\b|hourly\b", "时"),
        "every day": ("每天|每日|日均|天天|逐日", rf"{_EACH} day\b|daily\b", "天|日", r"days?\b|24|round"),
        "every week": ("每周|每星期|周均|每礼拜", rf"{_EACH} week\b|weekly\b|once in a week\b", "周|星期|礼拜", r"weeks?\b|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"),
        "every month": ("每月|每个月|月均|逐月", rf"{_EACH} month\b|monthly\b", "月", r"months?\b"),
        "every quarter": ("每季度?|每个季度|季均|逐季", rf"{_EACH} quarter\b|quarterly\b", "季", r"quarters?\b"),
        "every year": ("每年|年均|逐年", r"(?:per|every|each) year\b|a year\b(?! (?:earlier|ago|before|on|later|or))|annually\b|yearly\b", "年|岁", r"years?\b|annual"),
    }),
    "before or after": contrast({
        "before": (
            r"(?:[\d一二三四五六七八九十]日|[号月季年天周]|[月年][底末初中]|前夕|节|会|期|时|时分)之?前(?![来往后三几\d]|[期景沿端身])|[之以]前|事前|[提]前",
            r"before\b|prior to\b|ahead of\b", "前|先|预", r"by\b|until\b|prior|ahead|within|no later|early|in advance|previous|pre-",
        ),
        "after": (
            r"(?:[\d一二三四五六七八九十]日|[号月季年天周]|[月年][底末初中]|节|会|期|完|成)之?后(?![备续勤])|[之以]后|事后", r"after\b|following\b(?! the (?:lead|example))",
            "后|再|继|经|由|以来|起|在…上", r"after|follow|since|then|later|once|when|post-|subsequent|from|on\b",
        ),
    }),
}  # fmt: skip
"""When and how often."""

BASIS: Mapping[str, Contrast] = {
    "basis": contrast({
        "year on year": (
            "同比|上年同期|去年同期|[比较]上年(?![末底初])|[比较]去年(?![末底初])",
            rf"year[- ]on[- ]year|\byoy\b|{_YEAR_EARLIER}|(?:the )?(?:same|corresponding) period (?:of )?(?:last|the (?:previous|preceding))|on the year\b",
            "上年|去年|同期|年均|往年", r"year|same period|annual",
        ),
        "on the previous period": (
            "环比|[比较]上[个一]?(?:月|季度|期|周)|[比较]上半年",
            r"month[- ]on[- ]month|quarter[- ]on[- ]quarter|week[- ]on[- ]week|half[- ]on[- ]half|(?:on|from|over|than) (?:the )?(?:previous|preceding|last) (?:month|quarter|period|week)",
            "上月|上季|上半年|上周|上期|逐月|逐季", r"previous|preceding|month|quarter|sequential|chain|half",
        ),
        "on the start of the year": (
            "年初", r"(?:the )?(?:start|beginning) of the year|year[- ]start", "上年末|去年[底末]|上年底", r"start|beginning|early|first|end of|the end|January",
        ),
        "on the end of last year": (
            "上年末|上年底|去年[底末]", r"(?:the )?end of (?:last|the previous) year|(?:the )?end of the year before", "年初", r"end|start|beginning|close|year-end",
        ),
        "on the average of the province": ("[比较]全省平均|高于全省|低于全省", "(?:the )?provincial average|(?:the )?average of the province", "省", "provinc"),
        "on the average of the country": ("[比较]全国平均|高于全国|低于全国", "(?:the )?national average|(?:the )?average of the country", "国", "nation|countr|China"),
    }),
}  # fmt: skip
"""With what something is compared."""

OFFICES: Mapping[str, Contrast] = {
    "office": contrast({
        "public security": ("公安", "public security|police", "警|治安|派出所"),
        "procuratorate": ("检察", r"procurator", "检察|公诉", "prosecut"),
        "court": ("法院", r"courts?\b", "法院|法庭|诉讼|审判|判|庭|球场", "judicial|trial"),
        "judicial": ("司法", "judicial|justice", "司法|法治|法律|公证|律师|仲裁|审判|公正|正义|法院|检察", "law|legal"),
        "education": ("教育部门|教育局|教育厅|教体|教委|教育", r"education(?:al)?\b", "教|学|校|培训|育", "school|train|teach"),
        "health": ("卫健|卫生健康|卫生", r"health\b", "卫|健|医|病|疾|康|养生", "medic|hygien|sanitation"),
        "transport": ("交通|运输", r"transport", "路|运|车|航|港|船|公交", "traffic|road|highway|communications"),
        "public finance": ("财政", r"financ(?:e|es|ial)\b", "财|金|资|融|钱", "fiscal|budget|funds|treasury"),
        "taxation": ("税务|税收", r"tax(?:es|ation)?\b", "税|费", "levi|revenue|duty"),
        "agriculture": ("农业", r"agricultur", "农|种|粮|耕|畜|渔|林", "farm|rural|crop"),
        "housing": ("住建|住房|房产", r"housing\b", "住|房|居|建", "home|construct|apartment|residential|flat"),
        "ecology and environment": ("生态环境|环保", r"environmental?\b", "环|生态|绿|污|境|氛围", "ecolog|pollut|green"),
        "culture and tourism": ("文旅|文化|旅游", r"cultur|tourism", "文|旅|游|艺|景|博物", "tourist|arts|travel|visitor"),
        "civil affairs": ("民政", r"civil affairs", "社会|救助|婚|丧|福利", "civil"),
        "human resources": ("人社|人力资源", r"human resources|social security", "人|社保|就业|保障|劳动", "employ|labour|labor|personnel"),
        "market regulation": ("市场监管|市监|市场监督", r"market (?:regulation|supervision)", "市场|监管", "market|Administration"),
        "commerce": ("商务", r"commerc", "商|贸|市场", "trade|business"),
        "emergency management": ("应急", r"emergenc", "急|灾|险|救|危|突发", "urgent|disaster"),
        "water": ("水利|水务", r"water\b", "水|河|湖|渠|灌|汛", "irrigat|river|hydr"),
        "development and reform": ("发改|发展改革", r"development and reform", "发展|改革", "development|reform|NDRC"),
        "natural resources": ("自然资源|国土", r"natural resources|land\b", "土|地|矿|林|自然|海|资源", "resource"),
        "audit": ("审计", r"audit", "审|账|核", "examin"),
        "statistics": ("统计", r"statistic", "统计|数据", "figures|data"),
        "customs": ("海关", r"customs\b", "关|通关|习俗|进出口|口岸", "port"),
        "fire": ("消防", r"fire\b|firefight", "火|消防|枪", "fire"),
        "discipline inspection": ("纪委|纪检|监委", r"disciplin", "纪|律|惩|监|训|学科", "supervis|inspection"),
        "publicity": ("宣传", r"publicity", "宣|传|公|推|普", "media|public|campaign"),
        "banks": ("银行", r"banks?\b", "行|金融|贷|岸|堤|库|河|湖", "financ|lender"),
    }),
    "head": contrast({
        "the Party secretary": ("书记", r"party secretar|secretary\b|secretaries\b", "秘书", "Party"),
        "the mayor": ("(?<!副)市长", r"mayors?\b", "市长", "mayor"),
        "the governor": ("省长|自治区主席", r"governors?\b", "省长|主席|州长|行长", "governor"),
        "the head of the county": ("县长", r"(?:county )?magistrates?\b|head of the county|county head", "县", "county"),
        "the head of the bureau": ("局长", r"directors?(?:[- ]general)?\b", "局|主任|长|总监|董事", "head|chief|director|leader|commissioner"),
    }),
}  # fmt: skip
"""Who did it."""

OPPOSITES: Mapping[str, Contrast] = {
    "turning": contrast({
        "turned from a rise to a fall": ("升转降|增转[降减]|正转负|盈转亏|涨转跌", r"(?:turn|chang|switch|swung|reverse)\w* from (?:(?:a|an|the) )?(?:fall|declin|decreas|drop|loss|negative|contraction)\w*", "涨转跌", r"from (?:(?:a|an|the) )?(?:rise|ris|grow|increas|gain|profit|positive)|(?:into|to) (?:(?:a|an|the) )?(?:fall|declin|decreas|drop|loss|negative)"),
        "turned from a fall to a rise": ("降转升|减转增|负转正|亏转盈|扭亏为盈|跌转涨", r"(?:turn|chang|switch|swung|reverse)\w* from (?:(?:a|an|the) )?(?:rise|ris|grow|increas|gain|profit|positive)\w*", "跌转涨|扭亏", r"from (?:(?:a|an|the) )?(?:fall|declin|decreas|drop|loss|negative|contraction)|(?:into|to) (?:(?:a|an|the) )?(?:rise|ris|grow|increas|gain|profit|positive)|(?:stopped|ceased|reversed)"),
    }),
    "adjusted": contrast({
        "raised": ("上调|调高|上浮", r"(?:rais|increas)(?:e[sd]?|ing)\b|adjusted upwards?|moved up", "上|高|提|增|升|涨|加", r"rais|increas|up|higher|rose|lift|rise|more"),
        "lowered": ("下调|调低|下浮", r"(?:lower|reduc)(?:ed?|s|es|ing)\b|cuts?\b|adjusted downwards?|brought down", "下|降|减|低(?!工资|生活|收入|保)|缩|压|削", r"lower|reduc|cut|down|less|fell|decreas|fall|trim"),
    }),
    "pause": contrast({
        "stopped": ("暂停|停止|中止|叫停|停办|停产", r"suspend|halt|stopp|paus|ceas|discontinu|no longer", "停|止|断|取消|终|禁|杜绝", r"stop|end|not|no\b|shut|clos|terminat|ban"),
        "resumed": ("恢复|重启|复工|复产|复课", r"resum|restor|restart|reopen|again\b", "复|重|再|又|修|续|屡|三令五申", "recover|rebuil|return|reopen|continu|repair|back"),
    }),
    "list": contrast({
        "put on the list": (r"列入|录入", r"(?:entered|placed|put|included|listed|added|been put)\b", "纳入|入|列|进|添|增|放|投|施|实|包|含|内", r"enter|list(?:ed|ing)|includ|add|put|plac|bring|brought|incorporat|part of|regist|made|record|on the"),
        "taken off the list": ("移出|剔除|移除|摘牌|除名|退出", r"(?:taken off|removed|struck off|deleted|delisted|taken out)\b", "出|除|退|去|消|清|搬|拆|撤|脱|下架", r"remov|off|delet|out of|withdr|exit|quit|lift|leave|left"),
    }),
    "introduce": contrast({
        "abolished": (
            "取消|废止|废除|撤销|免收|停征|撤并", r"abolish|cancel|scrapp|repeal|revok|annul|rescind", "消|废|撤|免|停|减|除|清|放开|删|吊销|注销|精简",
            r"remov|waiv|exempt|drop|lift|end|eliminat|no |free|done away|withdr|stop|discontinu|phas|clear|longer|without|strip|relax",
        ),
        "introduced": (
            "设立|新设|增设|开征|新建|开设|引进|引入", r"introduc|set up\b|establish|impos(?:e|ing)",
            "设|建|立|成|出台|推|新|开|入|实|施|启|制|引|创|征|印发|办|介绍|构|形成|收|行|健全", r"new|open|creat|launch|add|build|built|bring|brought|attract|form|start|found|made|put|install|appoint|provid|place|run|levied|tak|recruit",
        ),
    }),
    "allow": contrast({
        "forbidden": ("严禁|禁止|不得|不准|不许|杜绝|严控", r"prohibit|forbid|bann?(?:ed|s)?\b|not (?:be )?(?:allowed|permitted)|must not|may not|shall not|cannot", "禁|不|止|限|控|防|打击|杜|戒|封|停", r"no\b|not|never|strict|avoid|prevent|stop|curb|refrain|eliminat|end|rein|restrict|control|stamp|zero|combat"),
        "allowed": ("允许|准许|许可", r"(?:allow|permit)(?:ed|s|ting|ing)?\b|may\b(?! not\b| \d)", "可|能|准|许|让|使|放|鼓励|支持|便|批|同意|授权|5月|五月", r"allow|permit|may|can|enabl|able|let|licen|approv|author|grant"),
    }),
    "refuse": contrast({
        "refused": ("驳回|拒绝|不予受理|退回", r"reject|refus|den(?:y|ied)|declin(?:ed|es) to|turned down", "拒|驳|不|退|否|抵|绝|下降|减少|回落|抵制", r"refus|reject|not|no\b|declin|den|return|turn|against"),
        "approved": ("批准|同意|获批|核准", r"approv|grant(?:ed|s)?\b|consent", "批|准|同意|许|审|核|认|可|定|补|资助|通过|授|拨|给|审批|赞", r"approv|grant|accept|endors|authori|agree|pass|clear|ratif|permit"),
    }),
    "pass": contrast({
        "failed": ("不合格|未通过|不达标|不及格|失败", r"fail|unqualified|substandard|below standard", "不|未|败|差|劣|失|假|问题|没", r"fail|not|un\w+|sub\w+|below|defect|poor|non-|short of|without"),
        "passed": ("(?<!不)合格|(?<!未)通过(?=验收|评审|审核|考核|检查|预检|认证)|(?<!不)达标", r"pass(?:ed|es|ing|ed)?\b|up to standard|qualified", "合格|通过|达|过|格|质|资格|历|流|传|护照|客|颁|审议", r"pass|qualif|standard|met|meet|accept|up to|compli|certif|good|approv|complet|attain|achiev|reach"),
    }),
    "trade": contrast({
        "imports": ("(?<!出)进口|输入", r"import(?:s|ed|ing)?\b", "进口|进出口|外贸|入|购|引进|对外", r"import|inbound|foreign trade|trade|incoming"),
        "exports": ("(?<!进)出口|输出", r"export(?:s|ed|ing|er|ers)?\b", "出口|进出口|外贸|外销|出海|输|对外", r"export|outbound|foreign trade|trade|outgoing|exit"),
    }),
    "money": contrast({
        "income": ("收入", r"(?:incomes?|revenues?|earnings?)\b", "收|入|税|挣|盈|效益|财政|利", r"income|revenue|earn|receipt|paid|wage|tak|gain|fund"),
        "spending": ("支出|开支|花费", r"(?:spending|expenditures?|expenses?|outlays?)\b", "支|出|花|费|耗|用|投|消费|开销|经费|成本", r"spend|spent|expend|cost|outlay|pay|paid|disburs|use|invest|budget|fund|allocat"),
    }),
    "where": contrast({
        "urban": ("城镇|城市|城区|市区", r"urban\b|in (?:the )?cit(?:y|ies)\b", "城|市|镇|都|区|街", r"urban|cit(?:y|ies)|town|municipal|metropol"),
        "rural": ("农村|乡村|村镇|村庄", r"rural\b|countryside\b|villages?\b", "农|乡|村|镇|田|庄", r"rural|countr|village|farm|agricult|town"),
    }),
    "how much": contrast({
        "all": ("全部|所有|一律|全[市省区县国域程员面]?覆盖|覆盖全|每[一个家户名人]", r"all\b(?! the (?:more|better|way|time)| in all| round)|every\b|entire(?:ly)?\b|whole\b|full(?:y)?\b|without exception|100%|100 per ?cent", "全|均|都|皆|各|尽|悉|整|一律|所有|每|满|总|统|凡|百分之百|100|一切|无", r"all|every|each|entire|whole|full|complete|total|universal|any\b|100|throughout|across|no "),
        "half": ("过半|半数|一半", r"half\b(?! (?:of )?(?:the |a )?(?:year|hour|day|marathon)|[- ]y)|50%", "半|一分为二|50|二分之一|双", r"half|50|majority|halv|midway|fifty"),
        "most": ("大部分|大多数|多数|绝大", r"most of\b|the majority|nearly all|almost all|mostly", "大|多|主|近|绝|基本|半数以上|过半|八成|九成|普遍|最", r"most|majority|largely|main|nearly|almost|bulk|predomin|over|vast"),
        "some": ("部分|有的|个别|少数", r"some of|some\b(?! \d| (?:two|three|four|five|six|seven|eight|nine|ten|\w+ty|\w+teen|hundred|thousand))|a few\b|partly|part of|a minority", "部分|局部|些|个别|少|几|(?<!所)有|多|某|一批|约|余|来|近|若干|数", r"some|part|few|individual|certain|minority|several|number"),
        "none": ("无一|没有一", r"none\b|not a single|not one\b", "无|没|零|0|不", r"no\b|none|not|zero|any|without|single"),
    }),
    "limit": contrast({
        "the lowest": ("最低|最少|最小", r"(?:the )?(?:lowest|minimum|least|smallest|at least)\b", "低|少|小|底|下|起|末|弱", r"low|min|least|small|few"),
        "the highest": ("最高|最多|最大", r"(?:the )?(?:highest|maximum|most|largest|greatest|biggest|at most)\b", "高|多|大|顶|上|最|新高|第一|首|强|优|佳", r"high|max|most|larg|great|big|top|up to|record|more than"),
    }),
    "strict": contrast({
        "strictly": ("从严|从重|加重", r"(?:stricter|heavier|harsher|more severe(?:ly)?|increased) (?:penalt|punish|sanction)|heavier|more severely|harsher", "严|重|加|从重|厉|苛", r"strict|sever|heav|harsh|tough|rigor|stern"),
        "leniently": ("从轻|减轻|从宽|不予处罚|免罚", r"lenien|lighter|mitigat|reduced penalt|no penalt|more lightly", "轻|宽|免|减|容|不", r"lenien|light|mitigat|reduc|no |tolera|exempt|waiv|relie"),
    }),
    "effort": contrast({
        "stepped up": ("加强|加大|强化|增强|从严|严厉", r"strengthen|stepp?(?:ed|ing)? up|intensif|reinforc|tighten|tougher", "强|加|严|升|增|紧|提|深|大|高|夯|固|壮|优|健|巩|密|压实|筑|牢|培|改|进一步|更", r"strengthen|step|intensif|reinforc|enhanc|improv|increas|boost|great|more|tight|rigor|strict|strong|effort|harder|up|further|severe|solid|consolidat|deepen|better|expand|promot|firm|crack|high|advanc|build|active|vigor|rais|upgrad|energ|larg|well|full"),
        "relaxed": ("放松|放宽|减弱|弱化|松绑", r"relax|weaken|loosen|slacken|watered down", "松|宽|弱|降|减|缓|放|退|疲|软|休|闲|衰", r"relax|weaken|loosen|eas|soft|less|lax|slack|lift|open|reduc|lower|free|flexib"),
    }),
    "work": contrast({
        "begun": ("开工|动工|启动|开建|奠基", r"(?:begun|began|started|launched|broke ground|got under way)\b", "开|启|动|始|起|推|发|创|办|实施|展|奠|建|施|行|出台|立案", r"beg[iua]n|start|launch|broke|under ?way|ground|initiat|open|kick|set|activat|inaugurat|introduc|trigger|work|respon"),
        "finished": ("竣工|完工|建成|完成|办结", r"(?:finished|completed|concluded)\b", "完|成|竣|结|毕|终|了|齐|满|达|好|实现|做|清|闭|尽|圆|收官|落|告|出", r"finish|complet|conclud|done|built|set up|settl|achiev|reach|end|carried out|fulfil|accomplish|made|met|ready|result|execut|full|rais|form|over|creat|establish|clos|deliver|put in|register|handl|put right|attain|success|was |were |has |have |had "),
    }),
    "owner": contrast({
        "state-owned": ("国有|公办|公立|国企|央企", r"state[- ]owned|public(?:ly[- ]run)? (?:school|hospital|compan)|SOEs?\b", "国|公|央", "state|public|SOE|government|central|collective"),
        "private": ("民营|民办|私营|私立|个体", r"private(?:ly[- ]run|ly)?\b", "民|私|个|隐|非公", r"privat|self|individual|non-public|non-state|sole"),
    }),
    "when": contrast({
        "temporary": ("临时|短期|暂行", r"temporar|short[- ]term|interim|provisional", "临|暂|短|试行|过渡|应急", r"tempor|short|interim|provision|trial|emergency|makeshift|brief"),
        "permanent": ("永久|长期|长久|常态", r"permanent|long[- ]term|lasting|perpetual", "永|长|久|常|持续|远", r"perman|long|last|regular|routine|norm|endur|perpet|sustain|constant|ever"),
    }),
    "how": contrast({
        "online": ("线上|网上|在线", r"online\b", "网|线上|线|云|互联|数字|电子|掌上", r"online|internet|web|digital|electronic|virtual|remote|net"),
        "offline": ("线下|窗口|现场", r"offline\b|in person\b|at the counter", "线下|窗|场|当面|实地|亲|实体|面对面|柜", r"offline|in person|counter|on[- ]?(?:site|the spot)|physical|face|field|scene|window|there|live|spot"),
    }),
    "free": contrast({
        "free of charge": ("免费|免收|无偿", r"free of charge|for free\b|(?:no|without) (?:fee|charge)", "免|无偿|赠|送|不收|零|无", r"free|no |without|waiv|exempt|gift|gratis|donat|complimentary|not "),
        "for a fee": ("收费|有偿|付费", r"for a fee|charged?\b(?! with)|paid\b|fees? (?:is|are)|costs? \w+ \d", "费|收|价|款|钱|缴|纳|付|支|补|薪|酬|充|负责|关注|注重|元", r"fee|charg|paid|pay|price|cost|toll"),
    }),
    "voluntary": contrast({
        "voluntary": ("自愿|志愿", r"voluntar|volunteer|optional", "自|愿|主动|义工", r"volunt|will|option|free"),
        "compulsory": ("强制|必须|义务教育", r"compulsory|mandatory|obligatory|forced\b", "强|必|须|应|义务|逼|迫|硬性|务必|要|责令|规定", r"compuls|mandat|oblig|must|force|requir|need|have to|has to|enforce|coerc|shall|essential|order"),
    }),
    "domestic": contrast({
        "at home": ("境内|国内", r"domestic(?:ally)?\b|at home\b|within the country", "内|国产|本|我国|家|国|自主", r"domestic|home|China|Chinese|internal|local|national|countr|mainland"),
        "abroad": ("境外|国外|海外", r"abroad\b|overseas\b|foreign\b|outside (?:the country|China)", "外|海|国际|侨|洋|跨|出国|出境|全球|世界|引进", r"abroad|overseas|foreign|outside|international|world|global|cross-border|offshore"),
    }),
    "place in a row": contrast({
        "first": ("首先|第一步|首个|首次|首家|首批", r"(?:the )?first\b|firstly\b|initial", "第一|首|先|初|头|冠|一|开创|率|新|最早|上半年|前|1", r"first|initial|pioneer|lead|new|earliest|start|foremost|debut|ahead|top|premier|inaugural|begin"),
        "last": ("最后|末位|末次|最末", r"(?:the )?last (?:of|one|step|place|round|batch)|finally\b|the final\b|in last place", "末|后|终|最|尾|去|上|持|底", r"last|final|end|lat|bottom"),
    }),
    "side": contrast({
        "northern": ("(?<![湖河东])北(?!京|斗)|北(?=路|街|大道)", r"north(?:ern)?\b", "北|朔", "north|Bei|bei"),
        "southern": ("(?<![湖河云海])南(?!京|宁|昌)|南(?=路|街|大道)", r"south(?:ern)?\b", "南|粤", "south|Nan|nan"),
        "eastern": ("(?<![山广房股])东(?!道|家|西)", r"east(?:ern)?\b", "东", "east|Dong|dong"),
        "western": ("(?<![陕山江广东])西(?!安|藏|宁|红柿)", r"west(?:ern)?\b", "西", "west|Xi|xi"),
    }),
    "people": contrast({
        "the elderly": ("老年人|老人|养老", r"elderly|old people|older people|seniors?\b|aged\b", "老|龄|长者|退休|岁|高级|资深", r"elder|old|senior|aged|ageing|aging|pension|retire"),
        "children": ("儿童|未成年人|少年|幼儿|婴幼儿", r"child(?:ren)?\b|minors?\b|juveniles?\b|kids\b|infants?\b", "童|少|幼|婴|儿|未成年|孩|青|托|学生|孤|计划生育|子", r"child|minor|juvenile|kid|infant|young|youth|teen|kindergarten|nurser|preschool|toddler"),
        "women": ("妇女|女性", r"wom[ae]n\b|female", "妇|女|巾帼|母", r"wom|female|girl|mother|maternal|matern|her\b|gender"),
        "people with disabilities": ("残疾|残障", r"disab(?:led|ilit)", "残|障|盲|聋", r"disab|impair|handicap|blind|deaf"),
        "students": ("学生", r"students?\b|pupils?\b", "学|生|校|教|研|培|留学|毕业", r"student|pupil|graduate|school|learner|undergraduate|universit"),
        "workers": ("职工|工人|农民工", r"workers?\b", "工|职|员|劳|作|人|就业|者|干部|从业|队伍", r"worker|staff|employ|labo|migrant|personnel"),
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
        "prices": ("物价|价格", r"pric(?:e|es|ing)\b", "价|费|元|奖|涨|代价|收费|物价|CPI|通胀|钱|售", r"pric|cost|fee|charg|tariff|toll|CPI|inflation|rate|afford|value"),
        "advertising": ("广告", r"advert", "广告|宣传|告|推介", r"advert|publicity|ads\b|promot|commercial"),
    }),
}  # fmt: skip
"""Opposites, and kinds of things that are easily exchanged."""

DIRECTION: Mapping[str, Contrast] = {
    "direction": contrast({
        "up": (
            "增长|增加|上升|上涨|提高|提升|攀升|回升|走高|扩大|拓展|延长|上调|攀高|抬升|升高|跃升|新增|增至|升至|扩至|大增|壮大|回暖|加快|加大|做大|增强",
            r"(?:increas(?:e[sd]?|ing)|r(?:ise[sn]?|ising|ose)|gr(?:ew|ow(?:s|n|ing|th)?)|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|jump(?:s|ed)|expand(?:s|ed|ing)?|expansion|"
            r"wide(?:r|n|ns|ned|ning)|rais(?:e[sd]?|ing)|lengthen(?:s|ed|ing)?|gain(?:s|ed)|improv(?:e[sd]?|ing|ement)|higher|(?:went|go(?:es|ing)?|edged|moved|gone|inched|ticked) up|upturn|picked up|accelerat\w+|quicker|faster|"
            r"enlarg\w+|(?:was|were|is|are) added|more than doubled|longer|strengthen(?:ed|s)?|recover(?:ed|s|ing))\b|up (?=by|from|to|[A-Z]{3} \d|[$€£¥]?\d|slightly|sharply|somewhat|a little)",
            "增|升|涨|高(?!新|中|校|考|铁|速公|温|原|院|层|龄|血)|扩|拓|加(?!工|拿|盟|油)|(?<![网线路以之身手地海陆水船车市晚早])上(?!海|年|月|午|述|级|周|班|学|市|半|游|门|访|报|交|限|网|线|路|岗)|(?<![市局省县部校组司厅处科所站院队村镇州厂会董行])长(?!江|三角|沙|春|城|途)|"
            "翻|多|壮|成(?!本|员|品|分|果|效|绩)|发展|攀|暖|优(?!先|待|抚)|强(?!制)|大(?!厅|学|会|队|楼|道|家|型|众|数据|豆|米|桥|赛|厦|湾|连|庆|陆|使|病|约|概|部)|进(?!口|出口|行)|快(?!递|件|餐)|好|改|丰|深(?!圳)|延|完善|推|促|新(?!闻|冠|疆|能源|时代|区|华|一代|兴)|起|兴|旺|热|"
            "跃|超|健|更|广(?!播|告|场|东|州|西)|宽|富|恢复|活|美|夯|充|提|速|领|赋能|造|质|激",
        ),
        "down": (
            "下降|降低|减少|回落|走低|下滑|缩小|压减|压缩|缩短|收窄|下跌|降至|减至|下调|削减|缩减|精简|萎缩|减轻|走弱|放缓|减弱|紧缩|降幅",
            r"(?:decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|f(?:ell|all(?:s|en|ing)?)(?! (?:short|within|under|into|on\b|behind))|drop(?:s|ped|ping)?|shr[aiu]nk(?:s|ing)?|lower(?:ed|s|ing)?|reduc(?:e[sd]?|ing|tions?)|"
            r"slip(?:s|ped|ping)?|slid(?:es?|ing)?|dip(?:s|ped|ping)?|narrow(?:s|ed|ing|er)?|shorten(?:s|ed|ing)?|curtail(?:ed|s)?|(?:went|go(?:es|ing)?|edged|moved|gone|inched|ticked|came|come) down|diminish(?:ed|es)?|weaken(?:ed|s|ing)?|"
            r"contract(?:ed|ion)\b|shorter|slow(?:ed|er|ing)|trim(?:s|med)|plung(?:e[sd]?|ing)|deteriorat\w+|worsen\w*|downturn|cut(?:s|ting)?)\b|down (?=by|from|to|[A-Z]{3} \d|[$€£¥]?\d|slightly|sharply|somewhat|a little)",
            "降|减|缩|少|下|跌|低|落|短|省|弱|精简|压|退|免|简|负|清|控|去|取消|收窄|贬|差|滑|慢|缓|紧|衰|亏|裁|砍|劣|坏|恶|轻|节|削|除|约|合同|签|小|消|脱|止|防|治|停|遏|窄|崩|塌|坠|难|断|剪|割|侵|破|突破",
        ),
    }),
}  # fmt: skip
"""Up and down, without a number beside."""
