"""What changes all that is said, so that no translation leaves it out: conditions, exceptions, firsts, suspicions."""

from __future__ import annotations

import re

from ...faults.patterns import lazy

_WORDS = {
    "涉嫌": "suspect|alleg|accus|charg|believ|thought|possib|appar|investig|involv|prosecut|may have|potential|presum",
    "(?:增长|增加|提高)一倍(?!多|以上|半)|翻一番|翻了一番|翻番(?!了)": "doubl|twice|two|100|2",
    "即将": "will|soon|upcoming|about to|forthcoming|coming|to be|due|imminent|shortly|near",
    "只有[^，。；]{2,24}才|只有[^，。；]{2,12}[可能]|仅限|只限|只允许": "only|unless|none|exclusiv|sole|no one|nobody|until|must|alone|limit|restrict|other than|nothing|just|cannot|confin|without|reserv|no |not |if |never",
    "除(?=[^，。；]{2,20}[以之]?外(?![资贸国商来籍事交汇部汇观环]))(?!了|夕|草|险|尘|雪|湿|四害|恶|名|外|以|去)": "except|unless|(?:two|three|four|five|six|seven|eight|nine)[- ](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)|\\w+day to|otherwise|apart|others?\\b|exclu|but|aside|save|beyond|besides|in addition|outside|barr|exempt|as well|also|on top|minus|exception|non-|save|if |whether|one\\b|only|all but|of the|almost|nearly|most|largely",
    "未经(?:批准|许可|审批|同意|授权)": r"without|unless|approv|permit\b|permits\b|permission|licen|authori[sz]|consent|unauthori|unlicen|unapproved|prior|agreement|clearance|green light|reserv",
    "(?<!不)符合(?!规定|标准)[^，。；]{0,4}条件": "eligib|qualif|meet|met|condition|criteri|fit|entitle|satisf|in need|who are|who have|requirement|deserv|suitabl|right|proper|compl|those who|those that|where|need",
    "特殊情况|特殊情形|特殊原因": "special|exception|circumstanc|where|unless|particular|unusual|if|certain|extraordinar|case|reason",
    "情节严重": "serious|grave|severe|gross|bad|worst|flagrant|major",
    "首次": "first|before|debut|never|inaugur|initial|new|maiden|pioneer|unprecedented",
    "不具备[^，。；]{0,8}条件": "not|un|in|no |without|lack|fail|short|disqualif|condition|where|if",
    "逾期(?:未|不)": "late|overdue|deadline|expir|(?:out of|after|over|too much) time|time (?:limit|allowed|given)|in time|left\\b|unclaim|uncollect|past|miss|behind|default|delay|fail|if|not|within|by the|otherwise|else",
    "(?<![未不])满[一二三四五六七八九十\\d]{1,2}[年月周]": "year|month|week|full|age|day|turn|reach|old|over|at least|minimum|young|from|half|decade|century|since|anniv|adult|at \\d",
    "如遇|遇有|若遇|一旦|如果|假如|(?:^|[，。；])若": "if|in case|in the event|event of|should|when|where|once|unless|as soon|any|had|otherwise|who|whose|those|after|caus|result|from|with\\b",
    "(?<!不)仅(?!次|供|仅|有的|[为是用需占](?:原|以前|过去|上年|去年|同期))": "only|just|mere|sole|alone|exclusiv|limit|restrict|no more|nothing|confin|but|as few|as little|single|within|in as",
    "经公示|公示无异议": "publi|notice|announc|display|object|post|disclos|made known",
    "每[一个](?![人年月天])": "each|every|all|any|per|apiece|no |nobody|respective|whole|individual",
    "(?<![正党])副(?:[省市区县乡镇州]长|局长|厅长|部长|处长|科长|主任|书记|主席|院长|校长|会长|总理|检察长|秘书长|理事长|组长|队长)": "deput|vice|assist|associat|executive|second|under|standing|lieutenant|other leaders",
    "倒数第": "bottom|last|from the|worst|low|tail|end|second-to|penultimate",
    "(?:没有一|无一)[^，。；]{0,6}[不未没]": "every|all\\b|each|any|fail|miss|without|below|short|un\\w+|lack|behind|left|100|complete|full|entire|out of",
    "非[^，。；不]{1,8}[也亦]可": "non|not|without|also|regardless|whether|un|any|every|too\\b|other than|outside|as well|even|elsewhere",
    "挽回|追回(?!溯)": "recover|sav|won|win|back|return|retriev|restor|redress|regain|prevent|spar|compens|refund|avoid|good|repa|avert|redeem|got\\b|get\\b|recoup|reviv|salvag|collect|claw|reclaim",
    "拖欠": "arrear|unpaid|overdue|ow(?:ed|ing)|late|back|due\\b|outstanding|pa(?:y|id)|withh|behind|default|debt|delay",
    "(?<!转)试点(?!城市|省)": "pilot|trial|test|experiment|try|tried|try-out|first",
    "未成年人?(?!子女)": "minor|child|under|young|juven|teen|youth|adolesc|pupil|school|kid|age|adult|18|eighteen",
    "残疾人": "disab|handicap|impair|blind|deaf|special|wheelchair|limb|mobility",
    "退役军人": "veteran|soldier|service|military|armed|army|ex-",
    "虚假|假冒|伪造|造假": "fals|fake|forg|fabricat|counterf|bogus|sham|mislead|fraud|untru|imitat|cheat|fictit|dishonest|lie\\b|lying|pretend|pass\\w* off|rigg|doctor|knock-off|deceiv|decept|pirat|copy|copies|imposter|impost",
    "(?<!不)违法(?!犯罪)|非法": "case|illegal|unlaw|violat|breach|against|infring|irregular|offen|unlicen|unauthori|illicit|break|broke|crim|law|wrong|misconduct|without|not allowed|prohibit|ban|traffick|poach|contraven|rule|forbid|evad|permit|licen|should|punish|penal|fin(?:e|es|ed)\\b|abus|over-|off\\b|cheat|black|protected|cult|scam|fraud|rac\\w+|smuggl",
    "老旧": "old|ag(?:e|ed|eing|ing)\\b|outdat|dilapid|run-down|worn|decay|rust|obsolet|antiqu|ancient|existing|past|years|renew|renovat|date|moderni|vintage|upgrad|earlier|built|replac|long",
    "免费": "free|no charge|without charge|charge|cost|nothing|gratis|waiv|compliment|fee|pay|paid|given|donat|gift|hand(?:ed)? out|gave|provid|offer|volunt|open|distribut|receiv|issu",
    "(?<!不)亏损": "loss|los[et]|losing|deficit|red\\b|unprofit|negative|short|profit|down\\b",
    "夜间": "night|evening|\\d+ ?p\\.?m|dark|late|overnight|nocturn|after|hours",
    "双休日|周末": "weekend|Saturday|Sunday|days off|seven days|every day|days a week|daily",
    "(?:^|[，。；的])非(?![常洲遗凡但得要典公法农必营同金])[^，。；、非]{2,9}(?:不得|不可|不能|禁止|严禁|谢绝|请勿|不准|勿)": r"non|only|other|no\b|none|nobody|but\b|except|un\w+|without|outside|outsider|strang|reserv|restrict|exclusiv|off\b|bicycl|cycl|pedal|foreign|illegal|not \w+ (?:to|by)|who (?:are|is|have|has|do|does) not|must be|has to be|have to be|unless|private|off-",
    "(?<![可])(?:不限(?!于|制|期|量|购|次|时|速|额|高|流|号|行)|不拘|不分(?=年龄|性别|户籍|地域|民族|学历|男女|昼夜|大小|内外|国籍|职业)|不论|无论(?!如何)|不问(?=出身|户籍|年龄))": r"any|what|which|wherever|whoever|who\b|how|regard|irrespect|matter|all\b|every|both|either|or\b|open to|no \w+|limit|without|alike|same|equal|never|always|not|free|whether|rain|day and night|round|until|too\b|across|each|nor|neither|unrestrict|unlimit",
    "节假日": "holiday|festival|days off|break",
}
MUST = tuple((lazy(zh), lazy(rf"\b(?:{en})", re.IGNORECASE)) for zh, en in _WORDS.items())
"""What Chinese says, and the beginnings of words one of which says it in English."""
