"""What excludes what within a clause, where a word says for certain what could be meant otherwise elsewhere in a text; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, close

CLOSE: Mapping[str, Contrast] = {
    "size": close({
        "large": ("大型|重型|大中型", r"(?:large|heavy|big)\b", "大|重|巨|万", r"large|heavy|big|major|great|lorr|truck|mass|bulk"),
        "small": ("小型|微型|轻型", r"(?:small|light|mini)\b", "小|微|轻|少", r"small|light|mini|micro|little|tiny|car\b|cars"),
    }),
    "how many": close({
        "all": ("所有|全部|全体|一律|(?<![日人平年月户周季首])都(?![市会能要不没])|(?<![日人平年月户周季])均(?![衡匀价值等质势摊分田线质不未])|各(?=行政村|社区|县|镇|乡|村|学校|部门|单位|街道)", r"all\b(?! the (?:more|better|same))|every\b", "全|均|都|各|每|满|总|普|凡|100|一切|无|任何|统", r"all\b|every|each|any\b|entire|whole|full|both|complete|universal|100|across|throughout|none|no\b|never|invariabl|uniform|alike|without exception|always|must|the \w+s\b|their|as well|too\b"),
        "some": ("(?<!大)部分|(?<!除)个别|少数(?!民族)|(?<![所拥具仅特原现享独固共专])有的", r"some (?!\d|of the most|one|\w+(?:ty|teen) |(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)\b)(?=\w+ ?\w*s\b)|a few\b|a (?:small )?minority|a handful", "部分|个别|少数|些|有的|多|几|若干|一批|约|近|余|试点", r"some|few|part|certain|individual|minority|several|number|many|in places|limited"),
        "only one": ("只有一|仅一|唯一", r"(?:only|just) one\b|^ ?one \w+ (?:has|had|is|was|will)\b", "只|仅|唯|一", r"one|only|single|sole|just|a\b|an\b"),
        "most": ("多数|大部分|绝大", r"most of\b|the majority|most (?=\w+s (?:have|are|were|had)\b)", "大部|多|绝大|主要|普遍|基本|[七八九]成|[6-9]\\d", r"most|majority|nearly|almost|bulk|large|main|predomin|over|vast|general"),
    }),
    "nth": close({
        "first": ("首[个座条家批次例届期]|第一(?![产方时线季书季])", r"first\b(?! (?:half|three|quarter|two|six|nine|eight|ten|seven|place))", "首|第一|先|初|一|头|1|冠|率|最早|开创|新|上半|前|始", r"first|initial|pioneer|maiden|debut|inaugural|never|new|open|lead|one\b|1st|No\. 1|top|primary"),
        "second": ("第二(?![产季课])", r"second\b(?! half| quarter)", "二|2|次|秒|下半", r"second|two|twice|2|next|another|runner"),
        "third": ("第三(?![产方季者])", r"third\b(?! part| quarter)", "三|3", r"third|three|3|tertiary"),
        "fourth": ("第四(?!季)", r"fourth\b(?! quarter)", "四|4", r"fourth|four|4"),
        "fifth": ("第五", r"fifth\b", "五|5", r"fifth|five|5"),
        "last": ("最后一|末[位次]|倒数", r"last (?:place|one|batch|of)\b|the final\b", "末|后|终|最|尾|去|上|倒", r"last|final|end|lat|bottom|remaining"),
    }),
    "how far along": close({
        "being planned": ("规划设计|正在(?:规划|谋划|筹划|论证|设计|酝酿|洽谈|编制方案)|规划中|谋划中|筹划中|前期工作|正在筹[备划建]|可行性研究|方案[设编比]|待(?:开工|建)|筹建|筹备|尚未(?:开工|动工)|拟建|论证", r"(?:is|are|still) (?:being (?:planned|designed)|on the drawing board|at the planning stage)", "规划|设计|前期|筹|研究|方案|拟|计划|待|准备|论证", r"plan|design|prelim|prepar|feasib|propos|draw|drawing|yet to|not yet|has not|have not|will|to be|study|studies|studied|ground ?work|initial|early|preparat|assess|before|pre-"),
        "under way": (
            "正在(?!位|规划|谋划|筹划|论证|设计|酝酿|洽谈|编制方案)|尚在|仍在|还在(?!规划|设计|筹|论证|研究|谋)|在建|推进中|(?<!全部)有序推进|稳步推进|抓紧|施工中|建设中|尚需|加紧", r"(?:is|are|remains?) (?:now |still |currently )?(?:under way|under construction|in progress|ongoing)|(?:is|are) (?:now |still |currently )?being (?:built|constructed|carried out|installed)",
            "正(?!在(?:规划|谋划|筹划|论证|设计|酝酿|洽谈))|在[建施]|推进|抓紧|施工|加快|开展|进行|建设中|实施|开工|动工|启动|(?<!规划)建设|持续|继续|修|进展|收尾",
            r"under|ongoing|being|progress|still|now\b|current|proceed|continu|advanc|going on|going ahead|in hand|at work|nearing|near|almost|wind|wrapp|final|last|(?:is|are|am)\b[^.]{0,30}ing\b|will|remain|moved? (?:ahead|forward)|push|press|steadil|yet|pace|speed|end\b|soon|about to|finishing|put(?:ting)?|step",
        ),
        "completed": (
            "已[^，。；]{0,8}(?:完工|竣工|建成|完成|办结|结束|投用|投入使用|启用|通车|投产|封顶|落成|验收)|全部(?:完工|竣工|建成|完成|办结)|(?:完工|竣工|建成|完成)了|顺利(?:完工|竣工|建成)",
            r"(?:was|were|ha(?:s|ve)(?: already| now)? been|is|are)(?: \w+ly)?(?: all| fully| now| already)? (?:completed?|finished|concluded|wrapped up|built)\b(?! to| in\b| on\b| by 20| when| once)|ha(?:s|ve) (?:now |already )?(?:opened|come to an end)|(?:is|are) (?:now |already )?in (?:operation|use|service)\b",
            "已|完|竣|建成|成|了|毕|结束|投用|通车|收官|告|齐|办结|落|实现|顺利",
            r"complet|finish|conclud|built|done|in place|open|use|ready|end|over\b|service|operat|wrapp|through|(?:has|have|had|was|were) \w+(?:ed|t|n|e)\b|achiev|all|accomplish|\w+ed\b|no longer",
        ),
    }),
    "term of office": close({
        "this": ("[本这]届|现任", r"(?:the|this) (?:present|current|sitting|incumbent) \w+", "本|这|现|新|当", r"this|present|current|now|sitting|incumbent|our|term|new"),
        "last": ("上届|前任|上一届", r"(?:the )?(?:last|previous|former|preceding) (?:government|administration|council|congress|committee|term|session)", "上|前|历|往|原|旧", r"last|previous|former|preced|earlier|before|prior|predecess"),
    }),
    "which quarter": close({
        "this quarter": ("本季", r"this quarter\b|the current quarter\b", "本|这|今|当|现", r"this|current|quarter under|now"),
        "last quarter": ("上个?季", r"last quarter\b|(?:the )?previous quarter\b", "上个?季|上一季|环比", r"last|previous|preced|before|earlier"),
        "this month": ("本月(?!起)|当月", r"this month\b|the current month\b", "本|这|今|当|现", r"this|current|now"),
        "last month": ("上个?月", r"last month\b|(?:the )?previous month\b", "上个?月|环比", r"last|previous|preced|before|earlier"),
    }),
    "from when": close({
        "to last until": ("(?:执行|有效期?|施行|开放|实行|延长|延续|持续|推迟|展期|保留|顺延|截止)[至到](?!目前|今)[^，。；]{0,4}\\d", r"(?!)", "至|到|截|前|止", r"until|till|to\b|through|expire|end(?:s|ed|ing)?\b|up to|last|deadline|clos|by\b|no later|run out|lapse|valid for"),
        "until": ("截[至止]到?(?!目前|今)|为止", r"(?:until|till)\b|up to (?:the end|\d{4})|expires? (?:on|in)\b", "至|到|截|前|止", r"until|till|to\b|through|up to|by\b|as of|at\b|so far|expire|no later|before|down to|end(?:s|ed|ing)? (?:on|in|at)|over|in\b|on\b|clos|deadline|now|when|cut-off"),
        "since": ("自[^，。；]{1,14}(?:起|以来|开始|之?后)(?!草|诉)|从[^，。；]{1,10}[日月年]起", r"(?:since|with effect from|as from|starting (?:from|on)|beginning (?:on|in)|from (?:\d{1,2} )?(?:the )?(?:end of|January|February|March|April|May|June|July|August|September|October|November|December|20\d\d))\b", "自|从|起|由|以来|后|来|开始|始|－|—|-|~|～", r"since|from|start|beg[aiu]n|effect|after|over|on\b|as of|once|in\b|force|onwards|when|has |have |commenc"),
    }),
    "why": close({
        "because of": ("(?<![正是])由于|因(?![此而为素地应材人势病小公式])|受[^，。；]{2,14}影响|得益于", r"because\b|owing to|due to\b|thanks to\b|as a result of", "因|由|受|得益|导致|致|使|于是|所以|带动|推动|拉动|随", r"becaus|owing|due\b|thanks|as\b|since\b|after|result|caus|on account|with\b|from|by\b|given|amid|for\b|hit|affect|driven|follow|when|squeez|reflect|lift|help|under|led|drove|cut|push|mean|, and|influenc|back"),
        "although": ("尽管|虽然?|即[使便]|不顾|纵然", r"(?:even )?(?:although|though)\b|despite\b|in spite of\b", "尽管|虽|即[使便]|但|却|然而|仍|不顾|还是|依然|再|顶|冒", r"although|though|despite|spite|however|but\b|yet\b|still|even|neverthe|while|regardless|whatever"),
        "in order to": ("为了|以便|旨在", r"in order (?:to|that)\b|so as to\b|with a view to\b|for the purpose of\b|to make ready\b", "为|以|旨|便于|确保|目的|促进|防止|防范|严防|保障|用于|推动|服务", r"to\b|for\b|so\b|aim|purpose|order|with a view|that|help|in support"),
        "on condition that": ("只有[^，。；]*|在[^，。；]{2,24}(?:前提|条件|基础|情况)下|方可|方能|凡[^，。；]{2,20}的", r"provided that\b|on condition that\b|subject to\b|only (?:if|when|after|once)\b", "只|前提|条件|下|方|凡|经|须|如|若|才|可|后|应|的", r"provid|condition|subject|only|if\b|once|unless|until|after|when|where|who|those|as long|must|without|before|need|while|so long|within|assum|meet(?:s|ing)\b|that"),
    }),
    "both": close({
        "both": ("既(?!可|能)[^。；]{1,20}[又也]|双方(?=均|都|签|共同)|两者(?=均|都)|同时[具满提]", r"both\b(?! of)", "既|双|两|均|都|也|又|和|与|及|并|且|同时|、|二者|兼|还", r"both|and\b|as well|also|too|together|plus|along|not only"),
        "either": ("任一|其中之一|或者|择[一其]|一方或|二选一", r"either\b(?! way)", "任|其一|或|择|之一|选|要么|也不|都不|均不|不", r"either|or\b|any|one of|choos|choice|whichever|one\b"),
    }),
    "which ones": close({
        "only": ("仅(?!次|供|仅)|限(?=本[市县省区校村]|[^，。；\\d]{0,4}户籍)|只(?=对|限|有|能|向|收|面|在|允|发|给|招|补|用于|适用)|唯一|专门?面向", r"(?:only|solely|exclusively)\b(?! (?:\d|if|when|after|then|\w+ yuan))", "仅|只|唯|专|独|限|才|方|就|单|一[个家座条处所]", r"only|sole|exclusiv|just|mere|alone|confin|limit|restrict|none|nobody|no\b|not (?:allowed|open|for|to|available)|must|nothing|other than|but\b|single|unless|except|outside|reserv|purel"),
        "not only": ("不仅|不但|不止|不限于|不只", r"not (?:just|only|merely|solely)\b|not (?!be|have)(?:[\w-]+ ){1,7}alone\b", "不|还|也|更|以及|且|除|外", r"not|also|besides|as well|beyond|both|more than|apart|in addition|but|too|further"),
        "any": ("任何(?![^，。；]{0,14}[不未])|不限|所有|全部", r"(?:any(?:one|body|where)?|every(?:one|body|where)?|all)\b(?! (?:more|better|other|the same|of (?:this|it)))", "任|所有|全|各|每|均|都|一律|凡|皆|总|普|遍|不限", r"any|every|all\b|each|whole|entire|no |full|regardless|irrespective|whatever|whoever|both|throughout|across|limit|open"),
        "first of all": ("优先", r"(?:first of all|as a priority|preferentially)\b", "优先|先|重点|首", r"prior|prefer|first|preced|before|favou?r|ahead|top|front|early|head"),
    }),
    "how fast": close({
        "slightly": ("小幅|略[有升降增减微涨跌高低]|稍[有]|微[升降增减涨跌]|有所|小有", r"(?:slightly|marginally|a little|somewhat|modestly)\b", "略|微|稍|小幅|些|有所|缓|轻|低位", r"slight|margin|a little|somewhat|modest|mild|edg|inch|small|bit\b|touch|nudg|tick|fraction|barely|slow|gentl|some|partly"),
        "sharply": ("大幅|显著|急剧|猛增|激增|骤[增降减升]|剧[增减]|明显|飙升|暴[增跌涨]", r"(?:sharply|steeply|dramatically|drastically|vastly|massively|hugely|enormously|shot up|soar(?:ed|ing)?|surg(?:ed|ing)|plung(?:ed|ing)|plummet\w*|skyrocket\w*|rocketed|markedly|substantially|significantly|greatly)\b", "大|显|急|猛|激|骤|剧|快|明显|飞|跃|暴|飙|翻|倍|狠|强|严|极|高|深|重|很|更|全面|有力|切实|著", r"sharp|steep|dramat|drastic|shot|soar|surg|plung|plummet|leap|leapt|rocket|mark|great|signific|substant|consider|much|big|well|far|large|strong|notab|clear|visib|remark|evident|appreci|vast|huge|fast|rapid|heav|deep|noticeab|distinct|a lot|many|halv|doubl|wide|broad|obvious|marked|pronounc|slash|real"),
        "steadily": ("稳步|平稳", r"steadily\b", "稳|平|逐|持续|不断", r"stead|stab|smooth|gradual|consist|continu"),
    }),
    "duty": close({
        "may": ("可(?:以|自[愿选行主])|自愿|自主选择|酌情", r"(?:may\b(?! not| have| \d)|(?:is|are) free to\b|optional\b)", "可|能|许|允|自|选|或|让|准|便|酌|会", r"may\b|can\b|able|free to|option|up to|like|wish|allow|permit|entitle|eligib|need not|or\b|if\b|volunt|could|right|as they|whether|prefer|own\b|whichever|wherever"),
        "must": ("应当|必须|(?<![无毋])须(?!知)", r"(?:must\b(?! not)|(?:is|are) (?:required|obliged) to\b|ha(?:ve|s) to\b)", "应|须|必|要|得|需|责令|规定|强制|务|方可|才|凭|一律|限|令|让|不|按|严|由|负责|确保", r"must|shall|should|will|to\b|need|requir|oblig|compul|mandat|only|duty|responsib|bound|without|are\b|is\b|unless|no "),
    }),
    "grip": close({
        "tightened": ("收紧|从紧|趋严|严控|严管", r"(?:tighten|toughen|stiffen)\w*|(?:made|become|became|is|are) (?:stricter|tougher)", "紧|严|强|加|密|从重|升级|控|管|提高", r"tight|strict|tough|stiff|rigor|raised?|restrict|curb|control|firm(?:er|ly|ed)|limit|clamp|harder|hold|rein|strength|narrow|close"),
        "relaxed": ("放宽|放松|松绑|放开|宽松", r"(?:relax|loosen|ease[ds]?|easing|slacken)\w*", "宽|松|(?<!排)放|缓|减|轻|降|休|便|简|纾|解|弱", r"relax|loos|eas|slack|lift|open|more|free|wid|rais|lower|remov|drop|light|scrap|broad|end|longer|reduc|soft|generous|flexib"),
    }),
    "at least or at most": close({
        "at least": ("[一两二三四五六七八九十]个?多(?:小时|个?月|天|年|周|星期|钟头)|下限|保底|起付|起步价|(?<![未不])满(?=\\d)|不得?少于|不得?低于|至少|(?<=[年月天日周岁届次名人户家])(?:及)?以上|(?<![未不])满(?=[一二两三四五六七八九十半])", r"(?:(?<!no )(?<!not )(?<!not be )(?<!never )(?:more|longer|older) than (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)|at least|no (?:less|fewer) than|or (?:more|above|over))\b(?! every| once| one)|minimum\b", "余|几|不少|不低|至少|以上|不小|最[少低小短]|起|底|下限|(?<!不)(?<!不得)[超多]|满|逾|保", r"interval|apart\b|often|least|less|fewer|more\b(?! than (?:an?|one|two|\d))|min|over|above|exceed|below|under|up\b"),
        "at most": ("限[购领报投填选乘养载坐停用借取带]|限[速高重宽](?=\\d)|上限|封顶|[不未]满(?=[一二两三四五六七八九十半\\d])|最长|不得?超过|不得?多于|至多|最多|不得?高于|以内", r"(?:at (?:the )?most|(?:no|not|not be) (?:more|longer) than|up to)\b|(?<!no )(?<!not )(?:less|fewer) than (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half)\b|under (?=\d)", "缩|减|不足|不到|未满|不满|(?<![不至得])少|不超|不多|至多|最多|以[内下]|不高|限|内|顶|不大|控|不得|上限|封|可达|达", r"interval|apart\b|between|often|each|per\b|one\b|only|ceiling|nobody|none|never|nor|neither|no\b(?! (?:less|fewer))|most|more|max|up to|within|exceed|under|below|longer|limit|cap|less|over|higher|fewer|top|greater"),
    }),
    "who": close({
        "guardians": ("监护人|家长|父母", r"(?:guardians?|parents?)\b", "监护|家长|父|母|亲|家庭|家属|子女|抚养", r"guardian|parent|famil|carer|father|mother|mum|dad|home"),
        "teachers": ("教师|教职工|老师", r"teachers?\b", "教|师|园丁|导师", r"teach|staff|facult|educat|lectur|instruct|school|trainer|tutor"),
        "veterans": ("退役军人|老兵|优抚对象", r"(?:veterans|(?:retired|former|demobili[sz]ed) (?:soldiers?|servicem[ae]n))\b", "军|兵|优抚|退役|战士|老战|荣誉", r"veteran|soldier|servicem|service|military|ex-"),
        "gig workers": ("新就业形态|新业态劳动者|灵活就业|快递员|外卖[员骑]|骑手|网约车司机", r"(?:gig workers?|couriers?|delivery (?:riders?|workers?)|riders)\b", "业态|就业形态|灵活|快递|外卖|骑手|司机|寄递|配送", r"gig|courier|rider|driver|new|deliver|flexib|platform|worker|freelanc|labo"),
        "students": ("学生|学子", r"(?:students?|pupils?)\b", "学|生(?!产|活|态|育|物|猪)|校|童|儿|班", r"student|pupil|graduate|school|child|learner|young|undergrad|them|they"),
        "doctors": ("医生|医师|村医", r"(?:doctors?|physicians?)\b", "医|诊|大夫|博士", r"doctor|physician|medic|clinic|GP|practition|staff|health"),
        "the elderly": ("老年人|老人|高龄", r"(?:elderly|older people|old people|senior citizens?|the aged)\b", "老|龄|长者|退休", r"elder|old|senior|aged|ageing|aging|pension|retire|them|they"),
        "tenants": ("租户|承租人|租客", r"tenants?\b", "租", r"tenan|rent|lessee|leas"),
    }),
    "reach": close({
        "the village": ("(?<![农乡镇])村[里内]|(?<=[到进入])村|[本该各]村|村村|行政村", r"villages?\b", "村|庄|屯|农|乡|寨", r"village|rural|communit|hamlet|countr|local"),
        "the town": ("[本该各]镇|镇里|乡镇|乡里|(?<!城)镇[区内]", r"(?:in |across )?(?:every|each|the|all|all the) (?:towns?|townships?)\b(?! hall| house)", "镇|乡|城|街道|圩|集", r"town|rural|commun|village|local|settlement"),
        "the county": ("全县|县里|[本该各]县|县级(?!市)|县域", r"(?:in |across )?(?:every|each|the|all|all the|this) (?:count(?:y|ies))\b|at (?:the )?county level", "县|旗|郡|区", r"count|local|district"),
        "the city": ("全市|市里|[本该各]市|市级(?!平台)", r"(?:in |across )?(?:the whole |throughout the |^ ?the )city\b(?! centre| proper|-)|citywide|at (?:the )?municipal level|municipal-level", "市|城|州", r"cit(?:y|ies|i)|municip|town|urban|local|prefect|here"),
        "the province": ("全省|省里|省级|[本该各]省", r"(?:provincial|province-?wide|in the province|across the province|the whole province)\b", "省|自治区|直辖", r"provinc|region|[A-Z]\w+ "),
    }),
    "against what": close({
        "the average": ("前[一二两三四五六七八九十几\\d]+年(?:的)?(?:平均|均)|近[三五十\\d]+年(?:的)?平均|常年|多年平均|历年", r"(?:the )?(?:long-term|five-year|three-year|ten-year) average", "平均|均|常年|历年|多年|往年", r"average|mean\b|norm|usual|typical|long-term|most years|years|ordinar"),
        "last year": ("(?:[比较]|同比)(?:上年|去年)(?![末底初])|同比", r"(?:than|on|from|over|below|above|up on|down on|against) (?:the )?(?:last year|previous year|year before)|than a year (?:earlier|ago|before)|year[- ]on[- ]year", "上年|去年|同[比期]|一年|年均(?!值)|往年", r"year|annual|same|twelve|12"),
        "last month": ("[比较]上个?月|环比", r"(?:than|on|from|over) (?:the )?(?:last month|previous month|month before)|month[- ]on[- ]month", "上个?月|环比|逐月", r"month|previous|quarter|week|sequen|preced|period"),
    }),
    "by what": close({
        "a kilogram": ("每(?:公斤|千克|斤|百斤)|元/(?:公斤|千克|斤)", r"(?:a|per|each|every) (?:kilo(?:gram)?(?:me)?s?|kg|jin|half kilo)\b", "公斤|千克|斤", r"kilo|kg|jin|pound|100|catt|by weight"),
        "a tonne": ("每吨|元/吨", r"(?:a|per|each) (?:tonnes?|tons?)\b", "吨", r"ton"),
        "a head": ("每头|每[只羽]|每人|元/[头只人]|人均", r"(?:a|per) head\b|(?:a|per|each) (?:person|animal|pig|bird)\b|per capita", "头|只|羽|人|户籍|口", r"head|animal|pig|cow|cattle|sheep|bird|each|person|capita|people|apiece|per |resident|every|individual"),
        "a mu": ("每亩|元/亩|亩均", r"(?:a|per) mu\b", "亩", r"mu\b|acre|land"),
        "a worker": ("人均产[值出]|每[名个](?:职工|员工|工人|从业人员)|劳均", r"(?:a|per|each|every) (?:worker|employee)\b", "工|员|劳|岗", r"worker|employee|staff|head|person|capita"),
        "a hectare": ("每公顷|元/公顷", r"(?:a|per|each) hectare\b", "公顷", r"hectare|ha\b"),
        "a square metre": ("每平(?:方)?米|元/平(?:方)?米", r"(?:a|per) square met(?:re|er)\b", "平|㎡", r"square|sq"),
        "a square foot": ("每平方英尺", r"(?:a|per|each) square (?:foot|yard|inch)\b", "英", r"(?:foot|feet|ft)\b"),
        "a pound": ("每磅", r"(?:a|per|each) (?:pound|ounce|stone)\b(?! sterling)", "磅|盎司|镑", r"pound|lb|ounce"),
        "a kilometre": ("每公里|元/公里", r"(?:a|per|each) (?:kilomet(?:re|er)|km)\b", "公里|千米|里", r"kilomet|km\b"),
        "a mile": ("每英里", r"(?:a|per|each) mile\b", "英|里程", r"mile"),
        "a litre": ("每升|元/升", r"(?:a|per|each) lit(?:re|er)\b", "升", r"lit(?:re|er)|L\b"),
        "a kilowatt-hour": ("每(?:千瓦时|度)(?!电?站)|元/(?:千瓦时|度)", r"(?:a|per|each) (?:kilowatt-? ?hour|kWh)\b", "千瓦时|度", r"kilowatt-? ?hour|kWh|unit"),
        "a kilowatt": ("每千瓦(?!时)", r"(?:a|per|each) (?:kilowatt|kW)\b(?![- ]?h)", "千瓦(?!时)", r"kilowatt|kW"),
        "a gallon": ("每加仑", r"(?:a|per|each) (?:gallon|acre|barrel|bushel)\b", "加仑|英亩|桶", r"gallon|acre|barrel|bushel"),
        "a box": ("每[盒箱筐盘]", r"(?:a|per) (?:box|crate|tray|case)\b", "盒|箱|筐|盘|件|例|案", r"box|crate|tray|case|pack"),
        "a cubic metre": ("每立方米?|每方|元/立方米", r"(?:a|per) cubic met(?:re|er)\b", "立方|方", r"cubic|m3|m³"),
        "a household": ("每户|户均|元/户", r"(?:a|per|each|every) (?:household|family|home)\b", "户|家|每套", r"household|famil|home|each|apiece|per |house|every|all"),
        "a unit": ("每[台辆件套]|元/[台辆件套]", r"(?:a|per) (?:vehicle|car|unit|set|machine)\b", "台|辆|件|套|车|单位|千瓦时|度", r"vehicle|car\b|unit|set\b|machine|each|apiece|per |item|piece|bus|every|all|lift"),
    }),
    "how often": close({
        "every month": ("按月|逐月|每月", r"(?:once )?a month\b|monthly\b|every month\b|each month\b", "月", r"month"),
        "every year": ("按年|逐年|每年|年度", r"(?:once )?a year\b(?! (?:earlier|ago|before|on|later|or))|annually\b|every year\b|yearly\b|each year\b", "年|岁", r"year|annual"),
        "every quarter": ("按季度?|逐季|每季", r"a quarter\b(?! of| the| as| less| more| to \w| past)|quarterly\b|every quarter\b", "季", r"quarter|three months|four times|4 times"),
        "every week": ("按周|逐周|每周", r"a week\b|weekly\b|every week\b|each week\b", "周|星期", r"week|Mon|Sun|Satur"),
        "every day": ("按日|逐日|每[天日]", r"(?:once )?a day\b|daily\b|every day\b|each day\b", "天|日", r"day|24|dail"),
    }),
    "kept": close({
        "unchanged": ("不变|照旧|保持原", r"(?:unchanged|the same|as before)\b", "不变|照|原|保持|仍|同|一致|稳|持平|未", r"unchang|same|before|stay|remain|still|keep|kept|as (?:it|they)|continu|not|no\b|stand|stood|maintain|constant|hold|held|unaffected|intact|never|steady|without"),
        "changed": ("改变|变更|调整|变动", r"(?:(?:ha(?:s|ve)|had|was|were) (?:been )?(?:changed|altered|revised|adjusted))\b", "变|改|调|修|换|转|更|革|动|新", r"chang|alter|revis|adjust|amend|differ|shift|vary|vari|turn|modif|transform|new|reset|reassign|mov|updat|switch|re\w+"),
        "withdrawn": ("取消|撤销|撤回|吊销|剥夺", r"(?:cancel|revok|withdr|rescind|scrapp)\w*", "消|撤|吊|剥|废|免|停|除|收|清", r"cancel|revok|withdr|rescind|scrap|abolish|remov|los[et]|lost|strip|no\b|not|end|lift|drop|disqualif|waiv|depriv|annul|longer|forfeit|out\b|struck|depriv|take|took|without|repeal|phas|bar|void|elim|quash|overturn|undo|free|freed|done|reclaim|ban|ceas|never"),
        "imposed or kept": ("作出[^，。；]{0,4}处罚|保留|维持", r"(?:(?:was|were|is|are) (?:imposed|retained|kept\b(?! (?:out|off|away|clear|up|down|from|within|in check|open|informed)))|keep (?:their|its|his|the)|retains?)\b", "保|留|维|守|持|处|罚|施|加|存", r"impos|retain|keep|kept|maintain|upheld|uphold|stay|remain|preserv|hold|reserv|still|protect|penal|fin"),
    }),
}  # fmt: skip
"""How many and which, how far along, from when and until, why, how fast."""
