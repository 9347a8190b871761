"""Things of a closed kind, of which one is not another: festivals, colours, schools, sides of a contract, crops; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, contrast

_BETWEEN = r"(?: (?:of|for|from|in) (?:[\w'-]+ ){1,4}?| )(?:now |far |still |then |well )?"
_EXCEEDS = rf"{_BETWEEN}(?:exceed|outstrip|outpac|outr[au]n|outgr[eo]w|surpass|top(?:s|ped)\b|overt[ao]|(?:was|is|are|were) (?:greater|larger|higher|more) than|r[au]n ahead|r[au]ns ahead)\w*"
_LAGS = rf"{_BETWEEN}(?:lag|f[ae]lls? (?:short|behind|below)|(?:did|does|do|could|can|will)(?: ?not) (?:cover|meet|keep (?:up|pace)|match|suffice)|cannot (?:cover|meet|keep)|trail|(?:was|is|are|were) (?:less|lower|smaller) than)\w*"
"""That the one is more than the other, or less."""
KINDS: Mapping[str, Contrast] = {
    "day after": contrast({
        "the next day": ("次日|翌日|第二天", r"(?:the )?(?:next|following) (?:day|morning)\b|the day after\b", "后|隔|明", r"next|following|after|later|tomorrow|overnight"),
        "the day before": ("前一[日天]|前日|前夜|昨[日天]", r"the (?:day|night|evening) before\b|the previous (?:day|night|evening)\b|yesterday\b", "前|昨", r"before|previous|yesterday|eve\b|earlier|last"),
    }),
    "corner": contrast({
        "north-eastern": ("东北(?!亚)", r"north-?east", "东北", "north-?east|manchuria"),
        "north-western": ("西北", r"north-?west", "西北", "north-?west"),
        "south-eastern": ("东南(?!亚)", r"south-?east(?!ern asia| asia)", "东南", "south-?east"),
        "south-western": ("西南", r"south-?west", "西南", "south-?west"),
    }),
    "festival": contrast({
        "Spring Festival": ("春节|新春", r"Spring Festival|(?:Chinese|Lunar) New Year", "春|年|除夕", "spring|new year|lunar"),
        "the Lantern Festival": ("元宵", "Lantern Festival", "元宵|灯", "lantern|yuanxiao"),
        "Qingming": ("清明(?!上河)", "Qingming|Ching ?ming|Tomb[- ]Sweeping", "清明|祭扫", "qingming|tomb|pure"),
        "the Dragon Boat Festival": ("端午", "Dragon[- ]Boat", "端午|龙舟", "dragon|duanwu"),
        "the Mid-Autumn Festival": ("中秋", r"Mid-?Autumn|Moon Festival", "中秋|月饼", "autumn|moon"),
        "National Day": ("国庆(?!村|路)", "National Day", "国庆|十一|黄金周", "national day|golden|october"),
        "May Day": ("五一|劳动节", r"May Day|Labou?r Day|International Workers", "五一|劳动|五月|5月", "may|labou?r|workers"),
        "New Year's Day": ("元旦", r"(?<!Lunar )(?<!Chinese )New Year's (?:Day|Eve|holiday)", "元旦|新年|年|春节", "new year|january"),
        "Lunar New Year's Eve": ("除夕|年三十|大年夜", r"(?:Lunar |Chinese )New Year's Eve", "除夕|年三十|年夜|春节|年", "new year|eve|spring|reunion|last (?:day|night)|lunar"),
        "Double Ninth": ("重阳", "Double Ninth|Chongyang|Seniors", "重阳|敬老|老年", "ninth|chong|seniors|old people's day"),
        "Qixi": ("七夕", "Qixi|Double Seventh|Chinese Valentine", "七夕|鹊桥", "qixi|seventh|valentine"),
        "the Ghost Festival": ("中元", "Ghost Festival|Hungry Ghost|Zhongyuan", "中元|鬼", "ghost|zhongyuan|seventh|15"),
        "the Laba Festival": ("腊八", "Laba", "腊", "laba|eighth|twelfth|porridge"),
        "Christmas": ("圣诞", "Christmas", "圣诞", "christmas|december|festive|yule"),
        "Valentine's Day": ("情人节", "(?<!Chinese )Valentine", "情人|七夕", "valentine|february|lover"),
        "Women's Day": ("妇女节|三八", r"Women's Day", "妇女|三八|女", "women|march"),
        "Arbor Day": ("植树节", r"(?:Arbor|Tree[- ]Planting) Day", "植树|树", "arbor|tree|march"),
        "Youth Day": ("青年节|五四", r"Youth Day", "青年|五四", "youth|may\\b|young"),
        "Mother's Day": ("母亲节", r"Mothers?'?s? Day", "母亲|妈", "mother|mum|may\\b"),
        "Father's Day": ("父亲节", r"Fathers?'?s? Day", "父亲|爸", "father|dad|june"),
        "Nurses' Day": ("护士节", r"Nurses?'?s? Day", "护士|护理", "nurse|may\\b"),
        "Doctors' Day": ("医师节", r"Doctors?'?s? Day|Medical Workers' Day", "医", "doctor|medic|physician|august"),
        "Journalists' Day": ("记者节", r"Journalists?'?s? Day", "记者|新闻", "journal|press|report|november"),
        "Children's Day": ("六一|儿童节", "Children's Day", "六一|儿童", "child|june"),
        "Teachers' Day": ("教师节", "Teachers' Day", "教师", "teacher"),
        "Army Day": ("建军节|八一", "Army Day", "八一|建军", "army|august|PLA"),
        "the Party's founding day": ("建党节|七一", r"(?:Party|CPC)'?s? (?:Founding|birthday|Day)|founding of the Party", "党|七一", "party|july|CPC"),
        "the Harvest Festival": ("丰收节", r"Harvest (?:Festival|Day)", "丰收|秋分", "harvest|farmer|equinox"),
        "the winter solstice": ("冬至", r"(?:the )?winter solstice", "冬至", "solstice|dongzhi|december"),
        "the summer solstice": ("夏至", r"(?:the )?summer solstice", "夏至", "solstice|xiazhi|june"),
        "the spring equinox": ("春分", r"(?:the )?(?:spring|vernal) equinox", "春分", "(?<!autumn )(?<!autumnal )equinox|march"),
        "the autumn equinox": ("秋分", r"(?:the )?autumn(?:al)? equinox", "秋分|丰收节", "(?<!spring )(?<!vernal )equinox|september|harvest"),
    }),
    "river": contrast({
        "the Yangtze": ("长江(?!路|街|大桥|三角|学者)", r"(?:the )?Yangtze\b(?! (?:River )?Delta)", "长三角|沿江|大江|江汉|江豚|荆江|三峡|长航|两江", r"Yangtze|Changjiang"),
        "the Yellow River": ("黄河(?!路|街|大桥)", r"(?:the )?Yellow River\b", "河套|沿黄|引黄|黄委", r"Yellow|Huanghe"),
        "the Huai": ("淮河", r"(?:the )?Huai(?:he)?\b", "淮", r"Huai"),
        "the Pearl River": ("珠江", r"(?:the )?Pearl River\b(?! Delta)", "珠三角|珠", r"Pearl|Zhujiang"),
        "the Han River": ("汉江|汉水", r"(?:the )?Han(?:jiang)? River\b|(?:the )?Hanjiang\b", "汉江|江汉", r"Han\b|Hanjiang|Hanshui"),
        "the Liao River": ("辽河", r"(?:the )?Liao(?:he)? River\b", "辽", r"Liao"),
        "the Songhua River": ("松花江", r"(?:the )?Songhua(?:jiang)?\b", "松花", r"Songhua"),
    }),
    "colour": contrast({
        "red": ("红色", r"red\b", "红|赤", r"red\b|revolution|crimson|communis"),
        "orange": ("橙色", r"orange\b", "橙|柑|橘|桔", "orange|amber"),
        "yellow": ("黄色", r"yellow\b", "黄", r"yellow|amber|porn|obscen"),
        "blue": ("蓝色", r"blue\b", "蓝|碧|海洋", r"blue|marine|ocean"),
        "green": ("绿色(?=[垃箱桶码牌灯通标线区涂旗])|绿[灯码牌线]", r"green\b", "绿|青|环保|生态|低碳|清洁|节能|草|园", r"green|verd"),
        "grey": ("灰色", r"gr[ae]y\b", "灰|银发", r"gr[ae]y|silver|ash"),
        "black": ("黑色", r"black\b", "黑|暗|柏油", r"black|dark|ferrous|jet"),
        "white": ("白色", r"white\b", "白", r"white|blank"),
        "purple": ("紫色", r"(?:purple|violet)\b", "紫", r"purple|violet"),
        "brown": ("棕色|褐色", r"brown\b", "棕|褐|赤", "brown"),
    }),
    "for each": contrast({
        "each person": ("每人(?!次)|每名[^，。；]{1,4}", r"(?:each|every|per) (?:person|resident|individual|head|man|villager|worker|pupil|student)\b|everyone|everybody", "人|名|位|员|家家|户户|个", r"each\b(?! (?:household|famil|home|village|town|school|class|team|group|count|neigh|commun))|everyone|everybody|person|people|head|individual|one\b|apiece|a \w+|resident|capita|all\b|per "),
        "each household": ("每户(?!均)|每家(?![公企医银店])", r"(?:each|every|per) (?:household|famil(?:y|ies)|home)\b", "户|家", r"household|famil|home|house|apiece|everyone|doorstep|each\b(?! \w+)"),
        "each class": ("每班|每个班", r"(?:each|every|per) class\b", "班", r"class|form|group"),
        "each school": ("每校|每所学校|每个?学校", r"(?:each|every|per) (?:school|college)\b", "校|学|园", r"school|college|campus|kinderg|universit"),
        "each village": ("每个?(?:行政|自然)?村|村村", r"(?:each|every|per) (?:\w+ )?village\b", "村|乡|屯|寨", r"village|hamlet|communit|rural"),
        "each neighbourhood": ("每个?(?:社区|小区)", r"(?:each|every|per) (?:neighbou?rhood|communit\w+|estate)\b", "区|邻|村居", r"neighbou?r|communit|estate|compound|resident"),
        "each town": ("每个?(?:镇|乡|乡镇|街道)|镇镇", r"(?:each|every|per) (?:township|town|sub-?district)\b", "镇|乡|街", r"town|sub-?district|rural|street"),
        "each county": ("每个?县|各县|县县", r"(?:each|every|per) count(?:y|ies)\b", "县|旗|区", r"count|local|district"),
        "each team": ("每队|每组|每支队|每个?小组", r"(?:each|every|per) (?:team|group|squad)\b", "队|组|批|团|支", r"team|group|squad|side|crew"),
        "each floor": ("每层|每个?楼层", r"(?:each|every|per) (?:floor|storey)\b", "层|楼", r"floor|stor(?:e)?y|level"),
        "each building": ("每栋|每幢|每座楼|每个?楼栋", r"(?:each|every|per) (?:building|block|tower)\b", "栋|幢|楼|座", r"building|block|tower|house"),
        "each car": ("每辆|每车|每台车", r"(?:each|every|per) (?:vehicle|car|bus|lorry|truck)\b", "车|辆|台", r"vehicle|car\b|bus|lorr|truck|taxi|coach"),
        "each case": ("每案|每件|每起|每宗", r"(?:each|every|per) case\b", "案|件|起|宗|例|箱", r"case|item|piece|article|each\b(?! \w+)|complaint|request|bill|proposal|apiece"),
    }),
    "how often it happens": contrast({
        "rarely": ("极少(?![^，。；]{0,2}数)|很少|罕有|罕见|鲜有|鲜少|难得一见|少有", r"(?:rare(?:ly|st|r)?|seldom|hardly ever|few and far between)\b", "少|罕|鲜|稀|难得|偶|不多|珍", r"rare|seldom|hardly|few|scarce|little|almost no|uncommon|unusual|infrequent|not often|only|barely|low|next to"),
        "now and then": ("偶有|偶尔|偶发|时有时无|间或|零星", r"(?:occasional(?:ly)?|now and (?:then|again)|from time to time|once in a while|sporadic(?:ally)?|at times)\b", "偶|时有|间|零星|不时|有时|个别|局部", r"occasion|now and|time to time|once in a while|sporad|at times|sometimes|isolated|scattered|few|odd|intermitt|here and there|some|brief|chance|patch|possib|may\b|local"),
        "often": ("经常(?!性)|常常|时常|屡屡|屡次|频频|频繁|多发|高发|动辄|三天两头", r"(?:often|frequent(?:ly)?|repeatedly|time and again|regularly)\b(?! asked)(?<!less often)(?<!less frequent)(?<!more often)(?<!not often)", "常|屡|频|多|动辄|反复|再三|高发|时|三天两头|一再|每", r"often|frequent|repeat|time and|regular|common|many|prone|again|common|usual|tend|always|constant|recur|prevalent|much|most|high|several|routin|all too"),
        "all the time": ("始终|一直|时刻|持续不断|不间断|从不间断|长年累月|终日|整日|无时无刻", r"(?:constant(?:ly)?|all the time|non-?stop|without (?:a )?(?:break|let-?up|pause)|incessant\w*|continual(?:ly)?|at all times|uninterrupted\w*)\b", "始终|一直|时刻|不断|不间断|持续|连续|终|整|总|全天|昼夜|不停|稳|恒|24|经常|常|长期|不息", r"constant|all the time|stop|without|incess|continu|always|at all times|uninterrupt|throughout|ever\b|never|round|day and night|steadi|stead|whole|long|keep|kept|remain|still|all along|from (?:start|beginning)|\w+ing\b"),
    }),
    "whose century": contrast({
        "this century": ("本世纪|21世纪|二十一世纪", r"(?:this|the (?:present|current|21st|twenty-first)) century\b", r"本世纪|2[01]世纪|二十一|新世纪|20[0-9]\d|百年", r"this|present|current|21st|twenty-first|new|20\d\d|turn"),
        "last century": ("上个?世纪|20世纪|二十世纪", r"(?:(?:the )?last|the (?:previous|past|20th|twentieth)) century\b", r"上个?世纪|20世纪|二十世纪|百年|19\d\d", r"last|previous|past|20th|twentieth|19\d\d"),
        "next century": ("下个?世纪", r"(?:the )?(?:next|coming|22nd) century\b", "下个?世纪", r"next|coming|22nd"),
    }),
    "to or from": contrast({
        "to others": ("(?<![转面导倾趋意方])向[^，。；、]{1,8}(?:输送|供应|供[电水气热粮]|输出|调出|支援|外送|运送|捐赠|派出|派驻|选派|援助)", r"(?:sent|shipped|supplied|exported|moved|carried|dispatched|lent|given|sold|sent out|shipped out)(?: \w+){0,3}? to\b", "来自|自|从|入|进|收|受|接|获|得", r"to\b|for\b|suppl|gave|given|provid|receiv|sent|send|export|help|went|feed"),
        "from others": ("从[^，。；、]{1,8}(?:调入|引进|引入|购入|调运|调进|运来|运入|借调|接收|采购|购买|输入)", r"(?:brought in|came in|taken in|drawn|received|imported|obtained|borrowed|bought in|taken) from\b", "向|往|给|到|至|出|送|供|售|卖|派", r"from\b|in\b|into\b|import|brought|came|come|bought|borrow|receiv|introduc|hired|recruit|attract|source"),
    }),
    "school": contrast({
        "kindergartens": ("幼儿园", r"kindergartens?\b|nursery schools?\b", "幼|托|学前", r"kindergart|nurser|pre-?school|child"),
        "primary schools": ("(?<!中)小学", r"(?:primary|elementary) schools?\b", "小学|义务教育|中小|九年", r"primary|elementary|pupil|school"),
        "junior schools": ("初中", r"(?:junior (?:high|middle|secondary)|lower secondary)\b", "初|中学|义务", r"junior|lower|middle|secondary|school"),
        "senior schools": ("高中(?!低|端)", r"(?:senior (?:high|middle|secondary)|upper secondary|high schools?)\b", "高中|高考|普高|中学", r"senior|high|upper|secondary|sixth"),
        "vocational schools": ("职业学校|职校|中职|高职", r"vocational\b", "职|技", r"vocation|technical|skill|trade|polytech"),
        "universities": ("高校|大学(?!习)|高等院校", r"universit(?:y|ies)\b", "大学|高校|高等|院校|学院|校", r"universit|college|higher|campus|academ"),
    }),
    "degree": contrast({
        "a bachelor's degree": ("本科", r"(?:bachelor's|undergraduate)\b", "本科|学士|大学", r"bachelor|undergrad|degree|first|graduate|college|universit"),
        "a master's degree": ("硕士", r"master's\b", "硕|研究生", r"master|postgrad|graduate"),
        "a doctorate": ("博士", r"(?:doctora\w*|PhDs?)\b", "博", r"doctor|ph\.?d|postdoc"),
    }),
    "side of a contract": contrast({
        "the buyer": ("买方|买受人|购房[人者]", r"(?:home)?buyers?\b|purchasers?\b", "买|购|受让", r"buy|purchas|bought|acquir|consumer|customer"),
        "the seller": ("卖方|出卖人|售房[人者]", r"sellers?\b|vendors?\b", "卖|售|出让|商", r"s[eo]l[ld]|vendor|develop|retail|shop|trader"),
        "the landlord": ("出租人|出租方|房东", r"landlords?\b|lessors?\b", "出租|房东|业主", r"landlord|lessor|owner|let"),
        "the tenant": ("承租人|承租方|租客|租户", r"tenants?\b|lessees?\b", "租", r"tenan|lessee|rent\w"),
        "the plaintiff": ("原告(?!知)", r"plaintiffs?\b|claimants?\b", "原告|起诉|诉", r"plaint|claimant|su(?:e|ing)|appellant"),
        "the defendant": ("被告", r"defendants?\b", "被告|被诉|应诉", r"defend|accused|respond|sued|charged|he\b|she\b|they\b"),
        "the creditor": ("债权人", r"creditors?\b", "债权", r"credit|lend|bank|owed"),
        "the debtor": ("债务人", r"debtors?\b", "债务|欠", r"debt|borrow|ow(?:e|ing)"),
    }),
    "outcome": contrast({
        "won": ("胜诉|获胜|战胜|取胜|击败", r"(?:won|wins?|beat|beats|victor\w*)\b", "胜|赢|夺|获|冠|金|奖|赢", r"w[io]n|beat|victor|defeat|success|found for|favou?r|overc[ao]me|lost (?:[\d-]+ )?to\b"),
        "lost": ("败诉|落败|失利|惜败|不敌", r"(?:lost(?! (?:money|time|property|and found|on|in))|loses?|losing|beaten)\b", "败|输|负|失|丢|损|亏|遗|流", r"los[et]|beaten|defeat|down|against|fail"),
    }),
    "target": contrast({
        "exceeded": ("超额|超计划|(?:超|好于|高于)预期", r"(?:exceed|beat|surpass|overshot|outstrip|bettered)\w*|(?:above|over) (?:the |its |their )?target", "超|多于|突破|高于|好于", r"exceed|beat|surpass|over|outstrip|better|more|above|ahead|beyond|top|easily|\d"),
        "missed": ("未达(?:目标|预期)|(?:低于|不及|差于)预期", r"f[ae]ll(?:s|en|ing)? short|(?:below|under|short of) (?:the |its |their )?(?:target|expectation|plan)", "未|不|低|差|欠|缺|少", r"short|below|under|miss|not|behind|less|fail|worse|disappoint"),
    }),
    "ground": contrast({
        "at home": ("主场", r"(?:at|play\w*) home\b|home (?:game|match|ground|side|team)", "主|家", "home|host"),
        "away": ("客场", r"(?:play\w*|won|lost|drew) away\b|away (?:game|match|from home|side|team)", "客", "away|visit|road"),
    }),
    "what came in and went out": contrast({
        "more came in than went out": ("收[大多]于支|收入[大多]于支出|收支[相]?抵[^，。；]{0,3}[盈结]余|支[小少]于收|有所盈余", rf"(?:income|revenue|receipt|earning|taking)s?{_EXCEEDS}|(?:spending|expen\w+|outlays?|costs?){_LAGS}|more (?:came|was coming|comes|went) in than|less was spent than|(?:spent|spending) less than", "盈|余|收", r"surplus|in the black|left over|covered|profit"),
        "more went out than came in": ("收不抵支|入不敷出|支[大多]于收|支出[大多]于收入|收[小少]于支|收入[小少]于支出", rf"(?:spending|expen\w+|outlays?|costs?){_EXCEEDS}|(?:income|revenue|receipt|earning|taking)s?{_LAGS}|more (?:was spent|went out|goes out|is spent) than|(?:spent|spending|spends) more than", "亏|赤字|缺口|不", r"deficit|short|not|in the red|beyond|ends meet|lag|overspen"),
    }),
    "made and sold": contrast({
        "more was made than sold": ("产[大多]于销|产量[大多]于销量|产过于销", rf"(?:output|production){_EXCEEDS}|sales{_LAGS}|more (?:\w+ )?(?:was|were|is|are) (?:made|produced) than", "产", r"stock|left|unsold|surplus|short of"),
        "more was sold than made": ("销[大多]于产|销量[大多]于产量|产[小少]于销", rf"sales{_EXCEEDS}|(?:output|production){_LAGS}|more (?:\w+ )?(?:was|were|is|are) sold than", "销", r"stock|more than was made|short of"),
    }),
    "came and left": contrast({
        "more came than left": ("净[流迁调]入", r"more (?:\w+ ){0,5}(?:came|c[ao]me|arrived?|moved in|joined|flowed in|entered)(?: \w+){0,3} than|fewer (?:\w+ ){0,5}(?:left|leave|moved out|moved away|departed)(?: \w+){0,3} than(?! (?:in|a|last|before|ever|usual)\b)", "入|进|来|增", r"in\b|inflow|gain|influx|attract|into"),
        "more left than came": ("净[流迁调]出", r"more (?:\w+ ){0,5}(?:left|leave|moved out|moved away|departed|flowed out)(?: \w+){0,3} than|fewer (?:\w+ ){0,5}(?:came|arrived|moved in|joined)(?: \w+){0,3} than(?! (?:in|a|last|before|ever|usual)\b)", "出|外|走|失|减", r"out\b|outflow|lost|loss|away"),
    }),
    "earliest or latest": contrast({
        "at the latest": ("至迟|最迟|最晚|不得[晚迟]于", r"at the (?:very )?latest\b|(?:no|not) later than\b", "迟|晚|前|之前|内|止|底|截", r"latest|later than|by\b|within|until|deadline|before"),
        "at the earliest": ("最早(?!的|期|记载|一)|不得早于", r"at the (?:very )?earliest\b|(?:no|not) (?:earlier|sooner) than\b", "早|起|后|开始", r"earl|sooner|not before|open|from|begin|start|after|first"),
    }),
    "pending or done": contrast({
        "still to be done": ("(?:[仍尚还]待|有待|尚需|仍需)(?=批|审|核|定|建|办|处|查|确|验|解|完善|落实|研究|决|议|签|改)", r"(?:still|yet) to be\b|(?:is|are|was|were) (?:still )?(?:pending|awaiting)\b", "待|尚|仍|还|未", r"still|yet|await|pending|wait|remain|to be|need|must|not\b|before|until|require|outstanding|under (?:review|discussion)"),
        "done": ("已[获经]?[批审核定建办处查确验解完落签改]", r"(?:has|have) (?:now |already |all |been )*been \w+(?:ed|en|de|ilt|un|ld)\b", "已|完|毕|了|结|获", r"(?:has|have|had|was|were|is|are|been|now|already)\b"),
    }),
    "then or now": contrast({
        "formerly": ("曾任|原任|曾是|曾担任|历任", r"(?:formerly|once|used to be)\b", "曾|原|前|历|过", r"former|once|used to|ha[sd] been|was\b|were\b|ex-|previous|past|served|has \w+ed|had"),
        "now": ("现任|现为|现担任", r"(?:is|are|serves?)\b[^.,;]{0,40}\bnow\b|(?:is|are) now\b|now serves?\b|currently\b|at present\b", "现|今|目前|当前|在任", r"now|current|present|today|serving|is\b|are\b"),
    }),
    "anonymous or named": contrast({
        "anonymous": ("匿名|不记名|不具名|无记名", r"anonym\w*|without (?:giving )?(?:a |their |his |your )?names?\b", "匿|不记名|无记名", r"anonym|without|unnamed|secret|no name|not (?:give|say|sign)|need not|withh"),
        "under a name": ("实名|署名|记名(?<!不记名)(?<!无记名)|具名", r"under (?:a|their|his|her|your) (?:real |own )?names?\b|(?:must |should |shall |to )?giv\w+ (?:a|their|his|her|your) (?:real |own )?names?\b|real[- ]name", "名|签", r"name|sign|identi"),
    }),
    "per what measure": contrast({
        "a square metre": ("每平方?米|/平方?米|每平米", r"(?:a|per|each|every) square met(?:re|er)\b", "平方?米|㎡|平米", r"square|sq|m²|floor"),
        "a cubic metre": ("每立方米?|/立方米?", r"(?:a|per|each|every) cubic met(?:re|er)\b", "立方|方|m³", r"cubic|m³|cu\b"),
    }),
    "per what time": contrast({
        "a second": ("每秒钟?|秒均", r"(?:a|per|each|every) second\b", "秒", r"second|sec|m/s"),
        "a minute": ("每分钟?(?!之)|分均", r"(?:a|per|each|every) minute\b", "分", r"minute|min\b|rpm|bpm"),
        "an hour": ("每小时|时速|每个?钟头|小时均", r"(?:an|per|each|every) hour\b|hourly\b", "时|钟头", r"hour|kph|km/h|mph"),
        "a day": ("每[日天]|日均|(?<![\\d今昨明近当往节假生末周期本次即翌同])日(?=供[水气热电]|产|处理|发电|销|加工|接待)", r"(?:a|per|each|every) day\b|daily\b", "日|天", r"day|daily|24"),
        "a month": ("每个?月|月均|(?<=^)月(?=供|产|处理|发电|销)", r"(?:a|per|each|every) month\b(?! (?:ago|earlier|later|before|or|and))|monthly\b", "月", r"month"),
    }),
    "only up or only down": contrast({
        "may only grow": ("只[增升涨多]不[减降跌少]|[只]能[增升]不能[减降]", r"(?:may|can|shall|must|is to|are to|will|should) only (?:be )?(?:grow|rise|ris|increas|rais|go up|expand|improv|add)\w*|(?:may|must|shall|can|is|are|will)(?: ?not| never) (?:to |be )?(?:shrink|fall|reduc|cut|drop|lower|declin|decreas|be lower)\w*", "增|升|涨|不[减降跌少]", r"grow|ris|rais|increas|up\b|add|more|expand|improv|never (?:be )?(?:lower|reduc|cut|shrink|fall|less)|not (?:be )?(?:lower|reduc|cut|shrink|fall|less|drop)|no less"),
        "may only shrink": ("只[减降跌少]不[增升涨多]|[只]能[减降]不能[增升]", r"(?:may|can|shall|must|is to|are to|will|should) only (?:be )?(?:shrink|fall|reduc|cut|drop|lower|declin|decreas|go down)\w*|(?:may|must|shall|can|is|are|will)(?: ?not| never) (?:to |be )?(?:grow|rise|increas|rais|expand|go up|add)\w*", "减|降|跌|少|不[增升涨多]", r"shrink|fall|reduc|cut|drop|lower|declin|decreas|down|less|few|not (?:be )?(?:grow|ris|rais|increas|add|exceed)|never (?:be )?(?:grow|ris|rais|increas|add)|no more|freez"),
    }),
    "market": contrast({
        "supply exceeds demand": ("供[大多]于[求需]|供过于求|供给[大多]于需求|需求[小少]于供[给应]", rf"suppl(?:y|ies){_EXCEEDS}|demand{_LAGS}|oversuppl\w*|glut\b|more [\w ]{{2,30}} than (?:is|are|was|were) (?:wanted|needed|asked for)|fewer [\w ]{{2,30}} (?:wanted|needed|asked for) than", "过剩|供应充", rf"suppl(?:y|ies){_EXCEEDS}|demand{_LAGS}|glut|surplus|oversuppl|too (?:much|many)|ample|abundan"),
        "demand exceeds supply": ("供不应求|供[小少]于[求需]|[求需][大多]于供|求过于供|需求[大多]于供[给应]|供[给应][小少]于需求", rf"demand{_EXCEEDS}|suppl(?:y|ies){_LAGS}|in short supply|undersuppl\w*|fewer [\w ]{{2,30}} than (?:is|are|was|were) (?:wanted|needed|asked for)|more [\w ]{{2,30}} (?:wanted|needed|asked for) than", "紧缺|短缺|不足|需求旺", rf"demand{_EXCEEDS}|suppl(?:y|ies){_LAGS}|short|scarc|enough|meet|keep up|insuffic|sold out|queue|wait|not be"),
    }),
    "in force": contrast({
        "valid": ("有效期(?!限?[^，。；]{0,6}[至到满截止\\d])|仍[然]?有效|[继长]?[续期]有效|予以认可", r"valid\b|(?:remains?|still|stays?) in force", "有效|效|认", r"valid|force|effect|recogni|run|good|last|accept"),
        "void": ("作废|失效|无效", r"(?:null|void|invalid\w*|lapses?|lapsed|expires?|expired|cease[sd]? to (?:be valid|have effect))\b", "废|失效|无效|过期|到期|届满|止|[有]效期|消", r"null|void|invalid|laps|expir|ceas|cancel|no longer|worthless|ineffect|not|lose|lost|fail|without|run out|end|forfeit|disregard"),
    }),
    "rate of change": contrast({
        "a faster pace": ("[降跌涨增升]幅[^，。；]{0,4}(?:扩大|加深|走阔|提高)", r"(?:fall|declin\w*|drop|ris\w*|growth|increase|decrease|slide)\b[^.,;]{0,40}\b(?:widen|deepen|quicken|accelerat|gather|steepen)\w*", "扩|加|深|阔|高|大|快", r"wid|deep|quick|accelerat|gather|steep|fast|grew|grow|larg|bigger|great|more|sharp|worse|rose|increas|higher"),
        "a slower pace": ("[降跌涨增升]幅[^，。；]{0,4}(?:收窄|缩小|回落|放缓)", r"(?:fall|declin\w*|drop|ris\w*|growth|increase|decrease|slide)\b[^.,;]{0,40}\b(?:eas|slow|narrow|moderat|shr[aiu]nk|soften)\w*", "窄|缩|回|缓|慢|小", r"eas|slow|narrow|moderat|shr[aiu]n|soft|less|small|lower|fell|declin|down|drop|ebb|cool|more gent"),
    }),
    "grade": contrast({
        "and above": ("[级层厅局处科县市省专本士中高星等](?:及)?以上", r"(?:or|and) (?:above|higher|over|up|better)\b", "上|起|不低|至少|超|高", r"above|higher|over|least|up\b|upwards|better|more|senior|minimum|lower|from"),
        "and below": ("[级层厅局处科县市省专本士中高星等](?:及)?以下", r"(?:or|and) (?:below|lower|under)\b|(?:below|under) (?:grade|level|class)\b", "下|不超|不高|至多|低|基层", r"below|lower|under|most|less|down|junior|grass|beneath"),
    }),
    "crop": contrast({
        "rice": ("水稻|稻谷|早稻|晚稻|中稻", r"rice\b", "稻|米|粮", r"rice|paddy|grain"),
        "wheat": ("小麦|冬麦", r"wheat\b", "麦|粮|面", r"wheat|grain|flour"),
        "maize": ("玉米", r"(?:maize|corn)\b", "玉米|苞|粮", r"maize|corn|grain"),
        "soya": ("大豆|黄豆", r"soy(?:a|bean)\w*", "豆|油料|粮", r"soy|bean|oil"),
        "rapeseed": ("油菜", r"(?:rape|canola)\w*", "油", r"rape|canola|oil"),
        "cotton": ("棉花", r"cotton\b", "棉", "cotton"),
    }),
    "livestock": contrast({
        "pigs": ("生猪|肥猪|仔猪", r"(?:pigs?|hogs?|pork)\b", "猪|肉|畜", r"pig|hog|pork|swine|sow"),
        "cattle": ("肉牛|奶牛|耕牛", r"(?:cattle|cows?|beef)\b", "牛|奶|乳|肉|畜", r"cattle|cow|beef|dair|bovine"),
        "sheep": ("肉羊|绵羊|山羊", r"(?:sheep|goats?|mutton|lambs?)\b", "羊|肉|畜", r"sheep|goat|mutton|lamb"),
        "poultry": ("家禽|肉鸡|蛋鸡", r"(?:poultry|chickens?|hens?)\b", "禽|鸡|鸭|鹅|蛋", r"poultr|chick|hen|duck|fowl|bird|broil|layer"),
    }),
    "energy": contrast({
        "coal": ("煤炭|燃煤|原煤", r"coal\b", "煤|炭", r"coal|fossil"),
        "natural gas": ("天然气|燃气", r"(?:natural )?gas\b", "气(?!候|象|温)", r"gas\b|LNG"),
        "wind power": ("风电|风力发电", r"wind\b", "风", "wind"),
        "solar power": ("光伏|太阳能", r"(?:solar|photovoltaic)\b", "光|太阳", r"solar|photo|PV"),
        "hydropower": ("水电(?!气|煤|费|表|安|路)", r"hydro(?:power|electric)\w*", "水", r"hydro|water"),
        "nuclear power": ("核电", r"nuclear\b", "核", "nuclear"),
    }),
    "vehicle": contrast({
        "buses": ("公交(?!线|站|都)|客车", r"bus(?:es)?\b", "公交|客|巴|公共交通|班车|车", r"bus|coach|transport|transit|transfer"),
        "the metro": ("地铁|轨道交通", r"(?:metro|subway|underground)\b", "地铁|轨|地下|铁", r"metro|subway|underground|rail|train|tube|line"),
        "taxis": ("出租车|巡游车|的士", r"(?:taxi|cab)s?\b", "租|的士|车", r"taxi|cab|car"),
        "lorries": ("货车|卡车|渣土车", r"(?:lorr(?:y|ies)|trucks?)\b", "货|卡|渣土|车|运", r"lorr|truck|freight|goods|vehicle|heavy"),
    }),
    "instance": contrast({
        "first instance": ("一审|初审", r"(?:at|of) first instance\b|first[- ]instance\b", "一审|初审|原审|一、二审", r"first|trial|original|lower"),
        "second instance": ("二审|终审", r"(?:at|of|on) (?:second instance|appeal)\b|second[- ]instance\b", "二审|终审|上诉|改判", r"second|appeal|final"),
    }),
}  # fmt: skip
"""What excludes what among things of a kind."""
