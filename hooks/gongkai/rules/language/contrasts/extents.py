"""How far something reaches that has no figure, or whatever its figure: bounds, multiples, prices, sides, ways to pay; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, contrast

EXTENTS: Mapping[str, Contrast] = {
    "ceiling or floor": contrast({
        "a ceiling": ("封顶|上限|最高限|顶格|限[购领额量]", r"(?:ceiling|upper (?:limit|bound)|maximum|capped)\b|(?:a |the )?(?:annual |yearly )?cap\b", "顶|上限|最[高多大长]|至多|不得?超|限[额制定购领于]|以[内下]|峰", r"ceiling|cap|upper|max|most|limit|up to|more than|exceed|top|beyond|full|per person|each|apiece"),
        "a floor": ("起付|下限|保底|起征|起步价|底价|最低限", r"(?:floor (?:price|of)|lower (?:limit|bound)|minimum|threshold|deductible|starting (?:fare|price)|starts? at|starting at|begins? at)\b", "起|下限|底|最[低少小短]|至少|不得?低|不少|门槛|以上|达到|标准|[基定]数", r"floor|lower|min|threshold|deduct|least|start|from|base|guarant|reserve|once|above|over|exceed|basic|less than|below|first"),
    }),
    "a little more or less": contrast({
        "a little over": ("(?:分之[一二三四五六七八九十]|成|半)强(?![调化烈制])", r"(?:just|slightly|a (?:little|shade|touch)) (?:over|more than|above)\b", "强|超|多|过|逾|余", r"over|more|above|exceed"),
        "just under": ("(?:分之[一二三四五六七八九十]|成|半)弱(?![势化])", r"(?:just|slightly|a (?:little|shade|touch)) (?:under|less than|below|short of)\b", "弱|近|不足|不到|少|将", r"under|less|below|short|nearly|almost|not quite"),
    }),
    "near or past": contrast({
        "close to": ("逼近|接近|迫近|濒临|直逼|临近(?=[\\d警上下汛])", r"(?:close to|near(?:ed|ing|s)?\b|approach\w*|just (?:below|under|short of)|almost|on the (?:verge|brink))", "近|逼|临|濒|差|将|几|趋", r"close|near|approach|just|almost|verge|brink|touch|point|within|reach|toward|about to|border|virtual|hair|bear"),
        "beyond": ("(?<!不)(?<!不得)(?<!未)(?:超(?=[警汛保历])|超过|突破|越过|超出|冲破|漫过)(?=[警汛历目保计预限标定设])", r"(?:(?:well|far|high) )?(?:above|beyond)\b|exceed\w*|surpass\w*|passed\b|topped\b|(?:broke|broken|rose|risen|went|climbed) (?:through|past|over)\b", "超|破|越|过|多|余|逾|高|溢|漫|胜|强|以上|外|大|冲|领|优|快", r"over\b|past|above|beyond|exceed|surpass|pass|top|br[oe]a?k|outstrip|higher|more|up\b|ahead|smash|bett|beat"),
        "short of": ("(?<!不)(?<!不得)(?:低于|不及|未达到?|未到|未及)(?=[警汛历目保计预限标定设])", r"(?:(?:well|far) )(?:below|under|short of)\b|(?<!just )below\b|far from\b", "低|不|未|少|小|下|弱|逊|差|离|控|防|没|无|负", r"below|under|short|lower|less|fewer|not|miss|fail|fell|fall|beneath|within"),
    }),
    "multiple": contrast({
        "halved": ("减半|折半|半价|对折|(?:减少|下降|降低|缩短|压缩)(?:了)?(?:一半|五成)", r"halv(?:e[sd]?|ing)\b|(?:by|in) half\b|half (?:price|fare)", "半|五成|5成|50|折", r"hal[fv]|50|fifty"),
        "doubled": (r"翻番|翻一番|加倍|倍增|翻倍|双倍|(?:增[加长]?|提高|扩大|上升)(?:了)?[一1]倍|(?:到|至|为|是|达)[^，。；\d]{0,8}[两二2]倍(?![多半以])|[贵多大高快长涨](?:了|出)?[一1]倍", r"doubl(?:e[sd]?|ing)\b|twofold\b|two-fold", "倍|番|双|两|二|2|对半", r"doubl|twice|two|2|100|again|multipl"),
    }),
    "prices": contrast({
        "at constant prices": ("可比价|不变价|可比口径", r"(?:at|in|by|of) (?:comparable|constant|fixed|unchanged) (?:prices|terms)|constant[- ]prices?", "可比|不变|实际|扣除|同口径", r"comparable|constant|fixed|real|adjust|stripp|discount|like-for-like|same (?:price|basis)|unchanged"),
        "at current prices": ("现价|当年价|现行价|当期价", r"(?:at|in|by) (?:current|present|prevailing) prices|current[- ]prices?", "现价|当年价|现行|当[前期]|时价|市价|名义", r"current|present|prevail|market|nominal|today|the year's"),
    }),
    "real or nominal": contrast({
        "in real terms": ("实际(?=增|下降|同比|上升|回落|利率|增速|增幅)|扣除(?:价格|物价|通胀)", r"(?:in )?real terms\b|adjusted for (?:inflation|prices)", "实|扣除|可比|不变|剔除", r"real|actual|adjust|stripp|discount|inflation|prices"),
        "in nominal terms": ("名义(?=增|下降|同比|上升|回落|利率|增速|增幅|收入)", r"nominal\w*\b|in money terms", "名义|挂名|现价|表面", r"nominal|name|money terms|cash|unadjusted|current"),
    }),
    "before or after": contrast({
        "after adjustment": ("扣除|剔除|税后|季调后|除权后|扣[税费]后", r"(?<!before )(?<!without )(?:after|allowing for|net of|excluding|stripped of|less) (?:\w+ )?(?:adjust\w*|tax\w*|deduct\w*|prices|inflation)|(?:seasonally |price-)adjusted\b|take-home\b", "扣|剔|除|后|净|实", r"after|(?<!seasonal )(?<!before )(?<!without )adjust|net\b|(?<!before )(?<!without )strip|(?<!before )(?<!without )allow|real\b|exclu|less\b|without|remov|take-home|real|disregard|tak\w+ out|leav"),
        "before adjustment": ("税前|未扣除|扣除前|扣税前|未剔除|不剔除|未经?季[节]?调整?|应发", r"(?:before|without|prior to|not) (?:\w+ )?(?:seasonal |price )?(?:adjust\w*|tax\w*|deduct\w*|allow\w* for|stripping|discounting|correcting|removing|taking)|unadjusted\b|pre-tax\b", "未|前|不|毛|总|应发|名义", r"before|unadjust|without|pre-|prior|gross|not\b|including"),
    }),
    "net or gross": contrast({
        "net": ("净(?:利润?|重|额|值|收入|收益|资产|含量|增|减|流)", r"net\b", "净|纯|税后|扣|网", r"net\b|after|clear|pure|actual|more|less|fewer|further|(?<!gross )profit|gain|outflow|inflow"),
        "gross": ("毛(?:利|重|收入|利润|收益)", r"gross\b", "毛|总(?:产|值|额)|生产总值|恶|GDP", r"gross|before|total|with (?:the )?packag|in all"),
    }),
    "alone or in all": contrast({
        "in the month alone": ("当月(?=增|下降|实现|完成|同比|新增|产|销|发|收)", r"in (?:the|that|this) month alone|in the single month", "当月|本月|单月|月", r"month"),
        "in the year to date": ("累计(?=增|下降|实现|完成|同比)|年初至今|年初以来", r"(?:in|over|for) the year to date|so far this year|year-to-date", "累|以来|至今|年内|前[\\d一二三四五六七八九十]+|1[-—至到]|合计|总|共|截", r"to date|so far|total|in all|altogether|cumul|first|since|combined|all told"),
    }),
    "sides": contrast({
        "both sides": ("两侧|双侧|两边(?!倒)", r"(?:both|either|each) sides?\b", "两|双|侧|俩", r"both|either|each|two|sides|left and right"),
        "one side": ("单侧|单边(?!主义)|一侧(?![^，。；]*[另一]侧)", r"(?:only )?one side\b|a single side", "单|一[侧边]|半[幅边]|偏", r"one\b|single|a side|side\b"),
    }),
    "ways": contrast({
        "two ways": ("双向", r"(?:two-way|(?:both|either|each) (?:ways|directions?))\b", "双|互|往返|来回|对[开向]|相", r"two|both|either|each|mutual|bilateral|direction|recipro|way"),
        "one way": ("单向|单行(?!本)", r"(?:one-way|(?:in )?(?:only )?one direction|single direction)\b", "单|一[个]?[方向]|半幅", r"one|single"),
    }),
    "either or both": contrast({
        "either": ("(?<=[带凭持交供示备由])[^，。；、]{1,12}或(?!许|者?[缺多少])|[一1]方(?:到场|同意|在场|签字)?即可|满足[^，。；]{0,6}之一|可(?:任意)?选择?[^，。；]{1,10}或|至少[一1][名个位方人项]|或[^，。；]{1,12}(?:均|都|皆|即|也)可|任选|任[意何]?[一1][项个条种类]?(?![日天时])|[一1][项个条种]即可|其中[一1][项个条种]|二选一|三选一|之一(?:即可|者)|择一", r"either\b(?! way| side| end)|any one of\b|one of (?:them|the (?:following|two|parents|conditions|documents|parties))\b[^.;]{0,30}\b(?:will do|enough|suffices?|must|needs?|has to)|enough to \w+ one of", "或|任|择|之一|其一|选|也可|均可", r"either|\bor\b|any|(?<!every )(?<!each )one of|choos|choice|whichever|accepted|both \w+ and \w+ (?:are|will)|will do|optional|at least one"),
        "both together": ("缺一不可|须同时|应同时|需同时|必须同时|双方(?:均|都)?[须需应必]|同时(?:提供|出示|具备|提交|满足|携带|符合|持有)|一并(?:提交|提供|出示)|(?:均|都)(?:须|应|需|必须|要)", r"(?:(?:need|must|required?|has|have to)\b[^.;]{2,50}\bas well as\b)|(?:in|take|pass|answer|choose|learn|study) (?:every one|each one|all|each) of the\b|all (?:of )?the (?:following|ways|methods)\b[^.;]{0,30}\bmust|both\b[^.;]{0,70}\b(?:needed|required|necessary|compulsory|obligatory|called for)\b|(?:must|need to|needs to|have to|has to|required to|should|shall|is needed|are needed)\b[^.;]{0,50}\bboth\b|both\b[^.;]{0,50}\b(?:must|have to|need to|has to)\b|(?:all|each) of the \w+ (?:must|have to|need to|are (?:needed|required))\b|all (?:two|three|four|five|the) \w+ (?:must|have to|are (?:needed|required))\b", "缺一|同时|一并|均须|都须|均需|都要|均应|都应|且|并|和|与|及|、", r"both|and\b|together|also|as well|neither|along|each|all|without|at once|too\b"),
    }),
    "all or one": contrast({
        "all of them": (r"(?:两|双|三|四|五|六|七|八|九|十|[2-9])[^，。；\d]{1,10}(?:均(?![衡匀价值等质势摊分田线])|都(?![市会能要不没])|皆|双双|全[部都])", r"(?:both|all (?:two|three|four|five|six)?|each)\b", "均|都|皆|双|全|各|每|一起|共同", r"both|all\b|each|every|neither|none|together|(?<!of )the (?:two|three|four|five|six|seven|eight|nine|ten)\b"),
        "one of them": ("其中[一1][家个所名人座项]|[两三四五][^，。；]{1,6}之一", r"(?:only )?(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:out )?of (?:the |these |those )(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b", "之一|其中|[一1][家个所名人座项]|首|单|某|个", r"one\b|single|either"),
    }),
    "also or not": contrast({
        "may as well": ("(?:也|亦|均|都|皆|仍|即|同样|一样)可(?!能|行|观|靠|持)", r"(?!)", "可|能|准|许|均|都", r"may(?! not)|can\b(?! ?not)|able|welcome|free|eligib|entitle|open|allow|permit|accept|enough|do\b|valid|qualif|too\b|also|as well|without|no need|need not"),
        "may not": ("不得|不可|不能|不准|不许|禁止|无权", r"(?:cannot|can ?not|may not|must not|(?:is|are) not (?:allowed|permitted|eligible|entitled|able))\b(?! \w+ (?:without|unless|until))", "不[得可能准许予]|无权|禁|除外|不", r"not\b|cannot|no\b|never|only|forbid|prohibit|ban|bar"),
    }),
    "in force or lapsed": contrast({
        "still in force": ("(?:继续|持续|仍然?|依然|长期|保持)(?:有效|适用|执行|沿用|使用|生效)", r"(?:still|remain\w*|continu\w*|stay\w*) (?:to )?(?:valid|in force|effective|appl\w+|in use|be used|hold|binding)\b", "续|仍|依然|保持|有效|照", r"still|remain|continu|stay|stand|hold|keep|go(?:es)? on|carry on|(?<!no )longer|in force|valid(?<!no longer valid)|until"),
        "no longer in force": ("失效|作废|废止|停止(?:执行|使用)|不再(?:有效|适用|执行|使用|沿用)", r"(?:no longer (?:valid|in force|effective|appl\w+|in use|used|binding|holds?)|expired|lapsed|(?:has|have) ceased to|become void|is void|are void)\b", "失|废|停|止|不再|终|过期|届满|除|撤|取消", r"no longer|expire|laps|ceas|void|end|stop|not\b"),
    }),
    "all but or only": contrast({
        "all but": ("除了?[^，。；不]{1,18}?[以之]?外(?!地|[^。]*(?:暂停|停止|不|禁|关|停|闭|未|无|严|谢绝|还|也|另))", r"(?:except|other than|apart from|excluding|aside from)\b", "除|不含|不包括", r"except|other|apart|but\b|besides|exclud|aside|save|bar\b|unless|outside|clos|shut|not?\b|never|without|every|all\b|any\b|each|rest|still|pa(?:y|id)|charg|cost|fee|remain|left|few|yet|incomplete|outstand|fail|miss|lack|exempt|waiv|turned|unfinish|spared|off\b|stop|suspend"),
        "only": ("仅(?!次|供|仅)|(?<![船一两三几各每])只(?=对|限|有|能|在|收|开)|唯一|限于", r"(?:only|solely|exclusively)\b(?! (?:when|after|if|once|then|\d|one))", "仅|只|唯|限|专|独|才|方可|单|就", r"only|sole|exclusiv|just|mere|alone|limit|confin|restrict|none|no\b|not"),
    }),
    "also or only": contrast({
        "as well": ("除[^，。；]{1,18}[以之]?外，[^，。；]{0,12}(?:还|也|亦|同样|均可)", r"(?:as well|besides|in addition|also|too)\b", "还|也|亦|另|又|均|都|外", r"well|besides|addition|also|too\b|not (?:only|just)|open to|apart|beyond|other|both|and\b|further|more"),
        "only": ("仅(?!次|供|仅)|(?<![船一两三几各每])只(?=对|限|有|能|在|收|开)|限于", r"only\b|solely\b|exclusively\b", "仅|只|唯|限|专|独|才|方可", r"only|sole|exclusiv|just|alone|limit|confin|restrict|none|no\b|not"),
    }),
    "once or again and again": contrast({
        "once": ("一次性(?![用餐塑筷医手杯口使成通告及解购合产包注输床垫发泡电雨])|一次(?:付清|缴清|交清|结清|发放|付讫)", r"(?:one-off|lump sum|one-time|all at once|in one go)\b|(?:a |one )?single (?:payment|grant|award|sum|subsidy)", "一次|单次|一笔|临时|专项", r"one-off|lump|single|once|one\b|full|in one|at a time"),
        "by instalments": ("分期|分次|分批付|分年", r"instal?ments?\b", "分|期|批|次|逐", r"instal|stage|phas|part|batch|tranche|over"),
        "regularly": ("按[年月季周](?!度?计)|逐[年月季]|每个?[年月季周](?=[^，。；]{0,10}(?:奖|补|发|给|付|缴|拨|贴))|(?<=[年月])年(?:发|付|缴)", r"(?:every|each|per) (?:year|month|quarter|week)\b|(?:once )?a (?:year|month)\b(?! (?:ago|earlier|later|before|or))|(?:yearly|annual|annually|monthly|quarterly|weekly)\b", "每|按|逐|常|定期|年[度均内]|月[度均]|季度|历年|多年|连年|连续|年年|月月|周期|年终|月薪|年薪", r"every|each|per |a (?:year|month|quarter|week)|year|month|quarter|week|annual|regular"),
    }),
    "degree of harm": contrast({
        "heavy": ("重度", r"(?:heavy|heavily|severe|severely|serious|seriously)\b", "重|严|深|大|强|特|暴", r"heav|sever|serious|grave|bad|acute|major|extreme"),
        "moderate": ("中度", r"moderate(?:ly)?\b", "中|适|一般", r"moderate|medium|middl"),
        "light": ("轻度", r"(?:light|lightly|slight|slightly|mild|mildly|minor)\b", "轻|微|小|弱|光|灯|照|略|浅", r"light|slight|mild|minor|low"),
    }),
}  # fmt: skip
"""What has an upper end and a lower, what is doubled and what halved, what is paid once and what again and again."""
