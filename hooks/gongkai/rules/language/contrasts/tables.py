"""What excludes what, by subject. A row: how English says it; what says it for certain in Chinese and in English; what may say it in each.

A word that stands for certain must be wrong to leave out when another of its table takes its place; what may say it is
anything that could have been meant.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..quantities.english_words import MONTHS as _MONTHS
from .contrast import Contrast, contrast

_YEAR_EARLIER = "than (?:(?:in|during|over|for|at|that of|those of|it was) )*last year|(?:on|from|than|over) the (?:previous year|year before)|(?:a|one) year (?:earlier|ago|before)"

SCOPE: Mapping[str, Contrast] = {
    "scope": contrast({
        "in the world": ("全球|世界(?!银行|知识产权|卫生|贸易|遗产|杯|旅游|互联网|气象|[\\u4e00-\\u9fff]{1,6}(?:日|组织|大会|论坛))", r"(?:in|across|throughout|of) the world\b|worldwide|globally", "国际|外|跨国|全人类", "global|international|world"),
        "in the country": (
            "全国|国家级|国家", r"national(?:ly|[- ]level)?\b|nationwide|the (?:whole |entire )?(?:country|nation)\b|in China\b",
            "国|央|部|总局|中华", "state|central|China|Chinese|countr|nation|ministr|NPC|CPPCC",
        ),
        "in the province": (
            "全省|省级|[我本]省|省内|(?<![总局西东南北江川州海苏徽建龙宁肃林])省(?=[、级内市厅]|发改|财政|住建|交通|教育|卫健|公安|农业|水利|商务|文旅|审计|统计|人社|政府|政协|纪委|生态|自然资源|应急|市场监管|民政|司法)", r"provinc(?:e|es|ial|ially|e[- ]wide)\b", "省|自治区|全区|[鄂湘粤皖赣浙苏鲁豫冀晋闽琼滇黔陕陇桂川渝吉辽黑]", r"region|Hubei|[A-Z]\w+ Province",
        ),
        "in the city": (
            "全市|市级|[我本]市|市内|(?<=省)[、]?市(?=[、县区])|市[、]?(?=县)|市(?=发改|财政|住建|交通|教育|卫健|公安|农业|水利|商务|文旅|审计|统计|人社|政府|政协|纪委|生态|自然资源|应急|市场监管|民政|司法)", r"cit(?:y|ies|y[- ]wide)\b|citywide|municipal(?:ity|ities|[- ]level)?\b",
            "市|城|州|盟|地区|鄂", "urban|prefect|town|local",
        ),
        "in the county": ("全县|县级|[我本各]县|县内|县域", r"count(?:y|ies|y[- ]wide)\b", "县|旗|郡|对口|帮扶|结对", "local"),
        "in the district": ("全区|区级|[我本各]区(?!域)|区内", r"(?<!sub-)districts?\b(?! heating)", "区", "zone|borough|region|area|local"),
        "in the sub-district": ("街道层面|街道级|全街道|[我本各]街道", r"sub-?districts?\b", "街|区|社区|镇", r"sub-?district|street|neighbou?rhood"),
        "in the town": ("全镇|全乡|镇级|乡级|[我本各]镇|乡镇", r"towns?(?:hips?)?\b", "镇|乡|街道|城", "rural|communit|subdistrict"),
        "in the village": ("全村|村级|[我本各]村|村民委员会|村委会", r"villages?\b", "村|庄|屯|寨|农|乡", "rural|communit"),
    }),
}  # fmt: skip
"""How far something reaches."""

_DAYS = {
    "Monday": "一", "Tuesday": "二", "Wednesday": "三", "Thursday": "四", "Friday": "五", "Saturday": "六", "Sunday": "[日天]",
}  # fmt: skip
_EACH = "(?:a|per|every|each)"
_NEXT = "(?:this|next|last|the (?:current|coming|following|previous|preceding))"
_CAPACITY = "(?:设计)?(?:[处供产生发输用排加接吞运取净检配投消焚周储][\u4e00-\u9fff]{0,4}?)?(?:能力|产[能量值]|[水电气热理]量|规模|吞吐量|接待量)"
"""What behind a day, a month or a year makes it one of each."""
TIME: Mapping[str, Contrast] = {
    "year": contrast({
        "this year": ("今年|本年(?!级)|当年|今[春夏秋冬]", r"this (?:\w+ )?year\b|the current year\b|this (?:winter|spring|summer|autumn)\b", "新的一年"),
        "last year": ("去年|上年|上一年|去[春夏秋冬]", r"last year\b|last (?:winter|spring|summer|autumn)\b|(?:the )?(?:previous|preceding) year\b|the year before\b", "前一年|过去一年|同期|同比|往年|年末", rf"{_YEAR_EARLIER}|20\d\d|past year|year[- ]on[- ]year|previous"),
        "three years ago": ("大前年", r"three years ago\b", "大前年|三年前", r"three years|20\d\d"),
        "the year before last": ("(?<!大)前年(?!度)", r"(?:the )?year before last\b", "前年|两年前", r"two years|20\d\d|before last"),
        "over the past year": ("[近过]去?一年|一年来", r"(?:over|in|during|for) the (?:past|last) (?:year|twelve months|12 months)\b", "一年|近年|年来|过去|去年|上年|12个月|同比|全年|年度", r"past|last|previous"),
        "the year after next": ("后年", r"(?:the )?year after next\b|in two years' time\b", "后年|两年后", r"after next|two years|20\d\d"),
        "next year": ("明年|次年|来年|下一?年度?(?!级)", r"next year\b|the (?:following|coming) year\b", "翌年|后(?!年)|未来|下一年", r"20\d\d|following|coming"),
    }),
    "same year": contrast({
        "the same year": ("当年|同年(?!级|龄)|本年度?内", r"(?:the |that )(?:very )?same year\b", "今年|本年|同|年内|当", r"same|that year|its year|this year|current|the year\b(?! after)|20\d\d|own"),
        "the following year": ("次年|翌年|来年|第二年|下一年", r"(?:the )?(?:next|following) year\b|the year after\b(?! next)", "次|翌|来|第二|下|后|隔|明年", r"next|following|after|later|second|subsequent|20\d\d|come"),
        "the year before": ("上年|前一年|头年", r"the (?:previous|preceding) year\b|the year before\b(?! last)", "去|上|前|同比|同期|往", r"previous|preceding|before|last|earlier|ago|prior|20\d\d|year on year|on the year|year-on-year|annual"),
    }),
    "month": contrast({
        "this month": ("[本当]月(?!起)|这个月", r"(?:this|the (?:current|same)) month\b", "今|月", r"current|now|same"),
        "last month": ("上个?月(?!份?以来)", r"last month\b|the (?:previous|preceding) month\b|the month before\b(?! last)", "前|环比", r"previous|preced|before|earlier|on the month|month[- ]on|ago|January|February|March|April|May|June|July|August|September|October|November|December"),
        "next month": ("[下次]个?月", r"next month\b|the (?:following|coming) month\b|the month after\b", "翌|后|将", r"following|coming|after|then|January|February|March|April|May|June|July|August|September|October|November|December"),
    }),
    "term": contrast({
        "this term": ("[本这]学期", r"(?:this|the current) (?:term|semester)\b", "本|这|今", r"this|current|now"),
        "last term": ("上(?:一|个)?学期", r"(?:last|the (?:previous|preceding)) (?:term|semester)\b", "上|前", r"last|previous|preced|first|before"),
        "next term": ("下(?:一|个)?学期", r"(?:next|the (?:following|coming)) (?:term|semester)\b", "下|后|新|秋|春", r"next|following|coming|new|second|autumn|spring|after"),
    }),
    "week": contrast({
        "this week": ("[本这]周", r"(?:this|the current) week\b|this (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", "周", "current|now"),
        "last week": ("上(?:一|个)?周(?!边|围)", r"last (?:week|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|the (?:previous|preceding) week\b|the week before\b", "前|周", "last|previous|before|ago|earlier"),
        "next week": ("下(?:一|个)?周(?!期)", r"next (?:week|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|the (?:following|coming) week\b|the week after\b", "后|周", "next|following|coming|after"),
    }),
    "which week or month": contrast({
        "week": ("[本这上下](?:一|个)?周(?![期边围转年末])|[本这上下]个?(?:星期|礼拜)", rf"{_NEXT} week\b", "周|星期|礼拜|天|日", r"week|Mon(?!th)|Tues|Wednes|Thurs|Fri|Satur|Sun|days|\d"),
        "month": ("[本当上下]个?月(?!起)", rf"{_NEXT} month\b", "月|旬", rf"month|weeks|days|\d|{'|'.join(_MONTHS)}"),
        "quarter": ("[本上下](?:一|个)?季度?", rf"{_NEXT} quarter\b", "季|月", r"quarter|months|\d|spring|summer|autumn|winter"),
        "term": ("[本这上下](?:一|个)?学期", rf"{_NEXT} (?:term|semester)\b", "学期|任期|届", r"term|semester|autumn|spring"),
        "year": ("[今明去]年|本年(?!级)", rf"{_NEXT} year\b", "年|岁|季", r"year|20\d\d|annual|spring|summer|autumn|winter"),
    }),
    "closing or opening": contrast({
        "closes": ("截止(?=[。，；时日]|$)|(?<=[报申][名报请])(?:工作)?截[止至]|(?:持续|延续)[到至](?!目前|今)", r"(?:(?:close|end)[sd]?|closing|ended|deadline)\b(?! to)", "截|止|至|前|结束|到|满|末|内|底|完|封|关|闭", r"clos|deadline|last|until|till|by\b|end(?!\w* of)|no later|before|latest|up to|expire|over\b|final|due|to \d|through|run|in (?:by|on)\b"),
        "opens": ("(?:受理|报名|申报|申请|登记|预约|征订|报考)[^，。；]{0,6}(?:开始|启动)|自[^，。；]{2,12}起(?:接受|受理|开放|报名|申报)|自[^，。；]{1,10}[日月时起]开始", r"(?:opens?|opened|opening|begins?|starts?|began|started)\b(?! (?:until|to the|from|daily))", "起|始|开|启|自|从|由|受理|接受", r"open|beg[aiu]n|start|from|accept|taken|since|as of|commenc|launch|kick|receiv"),
    }),
    "part of a month": contrast({
        "the beginning of": ("月初|年初|上旬", r"(?:(?:in )?the first (?:ten days|third) of|(?:early|(?:the )?(?:beginning|start) of)(?: in)?) (?:the |this |next |last |each |every )?(?:month|year|January|February|March|April|May|June|July|August|September|October|November|December)", "初|始", "early|beginning|start|first|previous|1 January"),
        "the middle of": ("中旬|月中|年中", r"mid[- ]|(?:the )?middle of |the (?:second|middle) (?:ten days|third) of", "中|半", "half"),
        "the end of": ("月[底末]|年[底末]|下旬|季末|期末", r"(?:(?:in )?the last (?:ten days|third) of|(?:late|(?:the )?(?:end|close) of)(?: in)?) (?:the |this |next |last |each |every )?(?:month|year|quarter|January|February|March|April|May|June|July|August|September|October|November|December)", "底|末|终|尾", "end|late|close|year-end|last|31|30|28"),
    }),
    "end of what": contrast({
        "the end of the month": (r"(?<![\d一二三四五六七八九十])月[底末]", r"(?:the )?end of (?:the|this|each|every|that) month\b|month[- ]end", "月"),
        "the end of the quarter": ("季[底末]|季度末", r"(?:the )?end of (?:the|this|each|every|that) quarter\b", "季"),
        "the end of the year": (r"(?<![上去])年[底末]", r"(?:the )?end of (?:the|this|each|every|that) year\b|year[- ]end", "年|岁末", r"end of|31 December|December"),
    }),
    "past or future": contrast({
        "the past": (r"近(?:\d|[一二两三四五六七八九十几])+[个]?[年月]|过去|以来|前[\d一两三五十]+年", r"(?:the )?(?:past|last|recent) (?:few |\w+ )?(?:years|months|decade)\b|since", "往|前|曾|历|已|年来|连续|去年|上", "past|last|recent|since|previous"),
        "the future": ("未来|今后|接下来", r"(?:the )?next (?:few |\w+ )?(?:years|months|decade)\b|(?:the )?coming (?:few |\w+ )?years\b", "后|将|下|明|来|拟|要|连续|\\d年内", "future|next|coming|ahead|from now|future|following|will"),
    }),
    "ago or later": contrast({
        "ago": (r"[\d一两二三四五六七八九十几数]个?[年月天周]之?前(?![后来三])", r"ago\b", "前|过去|以往|曾|以来|已|上", r"ago|before|earlier|previous|prior|back|past|last|since"),
        "later": (r"[\d一两二三四五六七八九十几数]个?[年月天周][之以]?后", r"(?:years?|months?|days?|weeks?) later\b", "后|再|又|翌|次|晚|迟|推|延|经|满|至今", r"later|after|following|in \w+ (?:years|months|days)|within|next|since|then|once|from|when|on\b"),
    }),
    "since or until": contrast({
        "until then": ("(?:封闭|关闭|开放|持续|延续|延长|展期|展出|暂停|停[运课业工止]|保留|顺延|禁[渔止]|执行|实行|营业)[到至](?!目前|今|\\d+[:：时点个米公亩人户家])", r"(?:until|till|through)\b", "至|到|截|止|前", r"until|till|\bto\b|through|end(?:s|ed|ing)\b|last|up to|by\b|closes|closing|over\b|expire|before|not (?:re)?open|reopen"),
        "from then on": ("自[^，。；]{2,14}起(?!草|诉|点)", r"from [^,.]{2,24}? on(?:wards?)?\b|(?:opens?|opening|begins?|starts?) (?:at|on|in) ", "起|自|从|后|始|开(?!放[到至])|启", r"from|since|as of|start|beg[aiu]n|open|effect|after|once|when|on\b|in\b"),
        "since": ("自[^，。；]{2,14}以来|(?<=年)以来|自[^，。；]{2,14}起(?!草|诉|点)", r"since\b", "以来|起|自|后|来", r"since|from|over|after|start|beg[aiu]n|so far|by now|now|this|in the \w+ years|as of|with effect"),
        "until": ("截至|截止|直到|直至", r"until\b|up to (?:the end|\d{4})|till\b", "截|至|到|前|止", r"until|up to|till|by|as of|at|end|to|so far|now|through|on|in"),
    }),
    "weekday": contrast({
        day: (rf"(?<!除)(?<!除每)(?:周|星期|礼拜){zh}(?![次轮期回更报览查度年月日])", day, rf"除每?(?:周|星期)|[至到、\\-—]{zh}|工作日|双休|周末|周[一二三四五六日]?至", "weekdays?|working days?|daily|every day|all week|seven days") for day, zh in _DAYS.items()
    }),
    "half of the day": contrast({
        "in the morning": ("上午|早上|早晨", r"mornings?\b|a\.?m\.?\b", "早|晨|日|:|时", r"daily|(?<![\d.:])\d{1,2}(?![\d.:])(?! ?p\.?m)|(?<![\d.:])\d{1,2}[.:]\d\d(?!\d| ?p\.?m)"),
        "in the afternoon": ("下午|午后", r"afternoons?\b|(?:12|[1-5])(?:[:.]\d\d)? ?p\.?m\.?\b", "午|晚|日|:|时", r"daily|noon|\d?\d[:.]\d\d(?! ?a)|(?:1[2-9]|2[0-4])\b|half past|to \d+(?! ?a\.?m)|all day"),
        "in the evening": ("晚上|夜间|晚间", r"evenings?\b|nights?\b", "晚|夜|宵", r"late|dark|overnight|midnight|[1-6](?::\d\d)? ?a\.?m|\d+ ?p\.?m"),
    }),
    "season": contrast({
        "in spring": ("春季|春天|[初仲早晚暮孟季]春|春[初末]|今春|去春|开春|入春|早春|春耕", r"spring\b", "春", "spring|March|April|May"),
        "in summer": ("夏季|夏天|[初仲盛晚孟季]夏|夏[初末]|暑期|暑假|三伏|伏天|盛夏|入夏", r"summer\b|(?:the )?hottest (?:weather|days?|part|season|time)", "夏|暑|伏|高温", "summer|hot|heat|dog days|June|July|August"),
        "in autumn": ("秋季|秋天|[初仲深晚孟季]秋|秋[初末]|金秋|入秋|深秋", r"autumn\b|in (?:the )?fall\b", "秋", "autumn|fall|September|October|November|mid-"),
        "in winter": ("冬季|冬天|[初仲隆晚孟季]冬|冬[初末]|寒假|[今去]冬|三九天|数九|隆冬|寒冬|入冬", r"winter\b|(?:the )?coldest (?:weather|days?|part|season|time)", "冬|寒|数九|三九", "winter|cold|December|January|February|November|heating"),
    }),
    "frequency": contrast({
        "every half year": ("每半年|半年一次|逐半年", r"twice (?:a|per|each|every) year\b|half-yearly|(?:every|each) (?:six months|half[- ]year)|six-monthly|semi-?annual\w*|biannual\w*|every half year|every other quarter", "半年|两次|[2二]次", "half|six months|twice|two|2|semi|bian"),
        "every hour": ("每小时|逐时", rf"{_EACH} hour\b|hourly\b", "时"),
        "every other day": ("隔[一1]?[天日]|每[两2][天日]", r"every (?:other|second|two) days?\b|alternate days|on alternate", "隔|两天", r"other|second|alternate|two|2|48"),
        "every day": (f"(?<!隔)(?:每天|每日)|(?<![\\d当今昨明假即近工生节休次多])日(?={_CAPACITY})|(?<!隔)日均|天天|逐日|按日|按天", rf"{_EACH} day\b|daily\b|day by day", "(?<!隔)(?<!隔[一1])[天日]", r"days?\b|24|round"),
        "every week": ("每周|每星期|周均|每礼拜|按周", rf"{_EACH} week\b|weekly\b|once in a week\b|week by week", "周|星期|礼拜", r"weeks?\b|weekdays?|working days?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"),
        "every month": (f"(?<![\\d本当上下每个一二三四五六七八九十])月(?={_CAPACITY})|每月|每个月|月均|逐月|按月", rf"{_EACH} month\b|monthly\b|month by month", "月", r"months?\b"),
        "every quarter": ("每季度?|每个季度|季均|逐季|按季", rf"{_EACH} quarter\b(?! of| the| as| less| more| to \w| past)|quarterly\b|(?:four|4) times (?:a|per|each) year|every (?:three|3) months", "季|每年四次|每三个月|刻|四分之", r"quarters?\b"),
        "every term": ("每学期|每个学期", rf"{_EACH} (?:term|semester)\b|termly\b", "学期", r"terms?\b|semesters?\b"),
        "every half month": ("每半个?月|半月一次", r"twice (?:a|per|each|every) month\b|every fortnight|fortnightly|half-monthly|semi-?monthly", "半月|两次|2次|双周|两周", r"half[- ]month|fort|two weeks|twice|15|semi-?month|bi"),
        "every year": (f"(?<![\\d去今明当本全每前后上半多近来往一二三四五六七八九十零〇])年(?={_CAPACITY})|每学?年|年均|逐年|按年(?!度)|一年一次", r"annual (?:\w+ ){0,3}(?:capacity|output|production|throughput|consumption|supply|yield)\b|(?:per|every|each) year\b|a year\b(?! (?:earlier|ago|before|on|later|or))|annually\b|yearly\b", "(?<!半)年|岁", r"years?\b|annual"),
    }),
    "not from then or not until then": contrast({
        "no longer after": ("(?<![此今往背幕前落最])[之以]?后，?[^，。；]{0,10}(?:不得|不准|不能|不予|不再|停止|禁止)(?:[再入进参办更改受补退变接]|[^，。；]{0,3}[入进退改])|(?:逾期|过时)不", r"(?!)", "后|逾|过|迟|截", r"no longer|once|after which|(?<!until )(?<!until \d\d minutes )after\b(?! the (?:start|beginning|opening))|past|later than|late\w* than|from then|if\b|when|stop|clos"),
        "not until": ("(?:[后满]|之日起)[^，。；]{0,6}(?:方可|才[能可]|方能)|之?前，?[^，。；]{0,8}(?:不得|不准|不能|禁止)", r"not\b[^.,;]{0,50}\b(?:until|before)\b|only (?:after|once)\b", "才|方|前|未|先", r"until|only|before|unless|without|not\b"),
    }),
    "before or after": contrast({
        "before": (
            r"(?:[\d一二三四五六七八九十]日|[号月季年天周]|[月年][底末初中]|前夕|节|会|期|时|时分|餐|饭|课|岗|夜|午|黎明|天亮|天黑|日出|日落|[期届]满|到期|截止|来临|登陆|结束|开始|竣工|落成|[季束成毕工临]|到来|雨季|汛|灾|产|考|赛|演|审|庭|检|休|开学|开工|放假|入冬|入汛)之?前(?![来往后三几\d]|[期景沿端身])|(?<![目日此当提以面空超往生])前(?=[须应必]|完成|进行|开展|做好|办理|公布)|[之以]前|事前|[提]前",
            r"before\b|prior to\b|ahead of\b(?! (?:schedule|time|plan))|leading up to\b|in the run-up to\b|in advance of\b|until\b(?= (?:the )?(?:end|close|start))", "前|先|预", r"by\b|until\b|prior|ahead|no later|not later|early|earlier|in advance|previous|pre-|leading up|run-up|up to\b|till\b|before|first\b|older than|eve of",
        ),
        "after": (
            r"满[^，。；]{0,6}(?:方可|才[能可]|方能)|(?:[\d一二三四五六七八九十]日|[号月季年天周]|[月年][底末初中]|夜|午|天黑|日落|[期届]满|到期|截止|登陆|结束|竣工|落成|节|会|期|完|成|束|工|毕|餐|饭|课|汛|灾|产|考|赛|演|审|庭|检|开学|放假)之?后(?![备续勤])|[之以]后|事后|之日起(?=[\d一二三五六七十])", r"after(?:wards?)?\b|follow(?:s|ed)\b(?! (?:the (?:lead|example)|up|from|by|suit))|following\b(?! the (?:lead|example))|once\b(?! (?:a|an|every|each|per|in|more|again|only|[,.]))|since\b|from [^,.]{2,24} on(?:wards?)?\b",
            "后|再|继|经|由|以来|起|在…上", r"after|follow|since|then|later|once|when|post-|subsequent|from|on\b",
        ),
    }),
}  # fmt: skip
"""When and how often."""

_WHOLES: Mapping[str, tuple[str, str, str, str]] = {
    "of the population": ("总?人口|居民总?数", "population|residents|people|inhabitants", "人|口|民", "population|people|resident|inhabit|person"),
    "of households": ("总?户数|农户|家庭总?数", "households|families", "户|家", "household|famil|home"),
    "of GDP": ("地区生产总值|GDP|国内生产总值|经济总量", "GDP|gross (?:domestic|regional) product|economy", "生产总值|GDP|经济|总量", "GDP|gross|econom"),
    "of industrial output": ("工业(?:增加值|总产值|产值)|规上工业", "industrial (?:output|production|value)", "工业|产业|制造|规上", "industr|manufactur|output"),
    "of revenue": ("财政(?:总)?收入|税收|总收入|营业收入", "(?:fiscal |tax |budget )?(?:revenue|income)", "收|税|入", "revenue|income|tak|receipt|tax|earn"),
    "of spending": ("财政(?:总)?支出|总支出|支出", "(?:fiscal |public |budget )?(?:spending|expenditure|outlays)", "支|费|花|用", "spend|spent|expend|outlay|budget|cost"),
    "of exports": ("出口(?:总)?[额值量]?", "exports", "出口|外贸|进出", "export|trade|abroad"),
    "of imports": ("(?<!出)进口(?:总)?[额值量]?", "imports", "进口|外贸|进出", "import|trade"),
    "of the area": ("(?:总|国土|土地|耕地)面积", "(?:land |farmland |total )?(?:area|land|farmland|territory)", "面积|土地|地|田", "area|land|territor|field|surface"),
    "of jobs": ("就业(?:人数|总量|岗位)|从业人员|职工总数", "(?:jobs|employment|employees|workers|the workforce)", "业|工|职|岗|员", "job|employ|work|staff"),
    "of deposits": ("存款(?:余额)?", "deposits", "存", "deposit|saving"),
    "of loans": ("贷款(?:余额)?|信贷", "(?:loans|lending|credit)", "贷|信|借", "loan|lend|credit"),
}  # fmt: skip
"""Of what a share is told."""
BASIS: Mapping[str, Contrast] = {
    "of what": contrast({
        name: (f"占[^，。；]{{0,6}}(?:{zh})", rf"of (?:the |its |all |all the |total |the total |the (?:city|county|province|country|district|town)'s )*(?:{en})\b", zh_may, en_may)
        for name, (zh, en, zh_may, en_may) in _WHOLES.items()
    }),
    "basis": contrast({
        "year on year": (
            "同比(?!例)|[与同跟](?:上年|去年)(?![末底初])[^，。；]{0,4}相?比|上年同期|去年同期|[比较]上年(?![末底初])|[比较]去年(?![末底初])",
            rf"year[- ]on[- ]year|(?:than|on|over|from|with) (?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)(?: of)? (?:last year|the (?:previous|preceding) year|the year before)\b|(?:the )?same (?:time|point|stage|months?|quarter|half) (?:of |in )?(?:last year|the (?:previous|preceding) year|a year|the year before)|\byoy\b|{_YEAR_EARLIER}|(?:the )?(?:same|corresponding) period (?:of )?(?:last|the (?:previous|preceding))|on the year\b|the same (?:holiday|festival|week|day|season) last year|(?:twice|half|double|above|below) (?:that of |those of |the level of )?last year(?:\'s)?\b",
            r"上年|去年|(?<!\d年)同期|年均|往年", r"(?:last|previous|preceding|prior) year|year(?:s|[- ]earlier)? (?:before(?! last)|earlier|ago)|on (?:the )?year\b|year[- ](?:on|over|by)|20\d\d|every year|each year|yearly|same period|annual|twelve months|12 months",
        ),
        "on the previous period": (
            "环比|[比较]上[个一]?(?:月|季度|期|周)|[与同跟]上[个一]?(?:月|季度?|期|周)[^，。；]{0,4}相?比|[比较]上半年|[比较]第?[一二三四]季度|[比较](?:1[0-2]|[1-9])月",
            r"month[- ]on[- ]month|quarter[- ]on[- ]quarter|week[- ]on[- ]week|half[- ]on[- ]half|(?:on|from|over|than) (?:in |during )?(?:the )?(?:previous|preceding|last) (?:three |two |few )?(?:month|quarter|period|week)|(?:on|from|over|than) (?:in )?the (?:month|quarter|week) before\b",
            "上月|上季|上半年|上周|上期|逐月|逐季", r"previous|preceding|last (?:month|quarter|half)|(?:month|quarter|half)(?:s|[- ]year)? (?:before|earlier|ago|to)|on the (?:month|quarter)|(?:every|each) (?:month|quarter)|month by|quarter by|week|sequential|chain|half",
        ),
        "on the plan": (
            "(?:[比较]|高于|低于|超|超出|超过|好于|快于|慢于)(?:计划|预期|原定|目标|预算)", "(?:than|on|over|against) (?:was |were |had been )?(?:planned|the plan|expected|scheduled|the target|the budget|forecast)", "划|预|原|定|标|算", "plan|schedul|expect|target|budget|forecast|ahead|early|intend|time",
        ),
        "on a normal year": (
            "[比较](?:常年|历年|多年|往年|正常年份|平均)", "(?:than|on|over|above|below|against) (?:the )?(?:normal|usual|average|long-term|years before|previous years)", "常年|历年|多年|往年|平均|均", "normal|usual|(?:the |long-term )average|long-term|previous years|years before|typical|ordinary",
        ),
        "on a year long ago": (
            r"[比较](?:20[01]\d|19\d\d|2020|2021|2022)年", r"(?:than|on|over|from|since|against|compared (?:to|with)) (?:in |its |their |that of |those of |the \w+ of |the )?(?:20[0-2]\d|19\d\d)\b", r"(?:20|19)\d\d", r"(?:20|19)\d\d",
        ),
        "on before the holiday": (
            "[比较与同跟](?:春节|国庆|五一|元旦|中秋)?(?:节前|假[日期]?前)", r"(?:than|on|over|from|above|below|against|with|to) (?:(?:the|in|its|their|level|days|week|period) ){0,4}before the (?:holiday|festival)|pre-?(?:holiday|festival)", "节前|假[日期]?前", r"before|pre-|ahead|prior|run-up|earlier in|eve",
        ),
        "on after the holiday": (
            "[比较与同跟](?:春节|国庆|五一|元旦|中秋)?(?:节后|假[日期]?后)", r"(?:than|on|over|from|against|with|to) (?:(?:the|in|days|week|period) ){0,4}after the (?:holiday|festival)|post-?(?:holiday|festival)", "[节假日期]后", r"after|post-|follow",
        ),
        "on before the epidemic": (
            "[比较与同跟]疫情?前", r"pre-?(?:pandemic|epidemic|covid\S*)|before the (?:pandemic|epidemic|outbreak|virus|disease)", "疫", r"pandemic|epidemic|covid|outbreak|virus|disease|2019",
        ),
        "on an ordinary day": (
            "[比较与同跟](?:平日|平时|平常|往常|日常)", r"(?:than|on|over|above|below|as on|of) (?:an? |the )?(?:ordinary|usual|normal|typical|average) (?:days?|times?)", "平[日时常]|往常|日常|均|正常", r"ordinar|usual|normal|typical|average|regular|week ?day|everyday|other",
        ),
        "on the day before": (
            "[比较](?:前一[日天]|昨[日天]|上一[日天]|前日)", r"(?:than|on|from|over) (?:the )?(?:previous day|day before|day earlier|yesterday)\b", "前|昨|上一[日天]", r"day|yesterday|24",
        ),
        "on the week before": (
            "[比较](?:上个?周|前一周)|周环比", r"(?:than|on|from|over) (?:the )?(?:previous week|week before|week earlier|last week)\b|week[- ]on[- ]week", "周|星期", r"week|seven days",
        ),
        "on the record": (
            "[比较](?:历史|有记录以来)[^，。；]{0,4}(?:最|极值|峰值|纪录)", r"(?:the )?(?:record (?:high|low|level)|all-time|historical (?:high|low|peak|maximum|minimum))", "历史|纪录|记录|最|峰|极", r"record|all-time|highest|lowest|peak|ever|histor(?!ical average)|max|min",
        ),
        "on the long-term average": (
            "[比较](?:历史|常年|多年|历年)(?:同期)?(?:平均|均值)|[比较](?:历史|常年)同期", r"(?:the )?(?:historical|long-term|multi-year|long-run) average", "历史|均|常年|多年|历年|往年|平", r"average|normal|mean|usual|long|histor|typical|years",
        ),
        "on the end of last month": (
            "上个?月[底末]", r"(?:the )?end of (?:last|the previous|the preceding) month", "月[底末]|上个?月", r"month|(?:end|close) of \w+|\d",
        ),
        "on the end of last quarter": (
            "上个?季度?[底末]", r"(?:the )?end of (?:last|the previous|the preceding) quarter", "季", r"quarter|(?:end|close) of \w+|\d",
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
