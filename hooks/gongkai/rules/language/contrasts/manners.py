"""How far something binds, and what is better or more than what; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, contrast

MANNERS: Mapping[str, Contrast] = {
    "force": contrast({
        "must": (
            "应当|必须|务必|责令", r"must\b(?! not)|shall\b(?! not)|(?:is|are|be|was|were|been) (?:required|obliged|ordered)\b(?! by)|(?:is|are|was|were) made to\b|obligatory|compulsory|mandatory|ha(?:ve|s) to\b",
            "应|须|必|要|令|得|需|严|强制|规定|按|依|定|方可|才能|一律|负责|履行|义务|职责|不|坚持|确保|督促|限|务|让|把|抓|落实|一定",
            r"must|shall|should|will|is to|are to|was|were|requir|oblig|order|need|ha(?:ve|s|d) to|mandat|compuls|only|ought|responsib|dut(?:y|ies)|ensure|bound|urge|told|instruct|direct|call|demand|make|made|essential|necess|imperative|important|let us|we",
        ),
        "may": (
            "可以|可(?=自[愿选行主]|在线|凭|通过|直接|到|向|免|适当|申请|选择|根据)|允许|有权", r"may\b(?! (?:not|be (?:because|due)|\d))|(?:is|are) free to|optional|at (?:their|its|his|her) (?:own )?discretion|need not",
            "可|能|准|许|允|自愿|自主|自由|选|权|让|使|或|便|5月|五月|倡|鼓励|支持|方|酌|凡|如|若|会|易|任何|风险|潜在|不得|禁|必要|不必|不需|无需|适当|涉嫌|疑|何",
            r"may|can|able|could|free|option|choos|choice|allow|permit|entitle|volunt|right|let|enabl|possib|discretion|like|wish|accept|welcome|open|eligib|qualif",
        ),
        "encouraged": (
            "鼓励|倡导|提倡|建议", r"encourag|(?:is|are|it is) (?:recommended|advised|suggested|urged)|(?:it is|we) (?:recommend|advise|suggest)",
            "励|倡|引|建议|推|支持|动员|激|荐|劝|促|号召|呼吁|参考|意见|咨|勉|提醒|奖|扶|招|吸引|带动|扩|指导|敢|鼓|欢迎|调动|发挥|优",
            r"encourag|recommend|advis|urg|suggest|support|guid|promot|advocat|call|steer|incenti|persuad|prompt|motivat|induc|help|boost|foster|invit|champion|lead|propos|welcom|favou?r|advic|see more|more ",
        ),
    }),
    "worth": contrast({
        "better": (
            "(?<!不)好于|优于|强于|胜过|好转", r"better\b(?! off)|superior|outperform",
            "好|优|强|胜|善|佳|更|高|提|升|美|完善|改|加|进|健|健全|增|良", r"better|superior|outperform|outdo|improv|exceed|higher|above|beat|beyond|more|less|cleaner|recover|rall|best|turn|upturn|brighter|not ",
        ),
        "worse": (
            "差于|劣于|恶化|变差|不如|逊于", r"worse\b|inferior|underperform|deteriorat",
            "差|劣|恶|坏|逊|不如|不及|弱|低|严重|加剧|退|降|落后|贫", r"worse|inferior|underperform|deteriorat|degrad|poor|below|less|lower|declin|bad|behind|fall|weak|than|not as",
        ),
    }),
    "rank": contrast({
        "above": (
            "(?<!不)高于|(?<!不)多于|快于|(?<!不)大于|优于|高出|领先于", r"(?:higher|more|faster|greater|larger|quicker|longer) than\b(?<!no more than)|above\b|outpac\w+|exceed(?:s|ed|ing)?\b|ahead of\b",
            "高|多|快|超|上|大|过|优|好|领先|突破|长|强|逾|余|前|先|不低|不少|不小|不足|至少|最低|起|跑赢|更|早|提|远|增|升|加|外|满|广", r"higher|more|faster|greater|larg|quick|above|outpac|exceed|ahead|over|beyond|surpass|lead|better|beat|top|outstrip|outperform|up |not (?:low|less|few|below|slow)|no (?:low|less|few)|than|points|pass",
        ),
        "below": (
            "(?<!不)低于|(?<!不)少于|慢于|(?<!不)小于|不及|落后于", r"(?:lower|less|fewer|slower|smaller|shorter) than\b|below\b|(?:lag|trail)\w* ",
            "低|少|慢|小|下|不及|落后|不到|不足|未|内|短|不超|不高|不大|不多|至多|最高|滞|降|减|缩|底|弱|压|负|近|将近|短|省|控|限|以", r"lower|less|few|slow|small|short|below|under|behind|lag|trail|within|short of|not (?:reach|high|more|exceed|above|over|fast)|no (?:more|high)|up to|at most|beneath|than|down|near|almost",
        ),
    }),
    "work by": contrast({
        "by hand": ("人工(?!智能|湖|影响|增雨|繁|造)|手工", r"manual(?:ly)?\b(?! of)|by hand\b", "人|手|工", r"manual|hand|human|staff|person|people|labou?r|artificial"),
        "by machine": ("自动(?!车|驾驶)|无人值守", r"automat", "自动|智能|机|无人|系统|数字|智", r"automat|unmanned|machine|smart|robot|intelligent|system|self"),
    }),
    "on what": contrast({
        "on paper": ("纸质|书面(?!语)", r"paper\b|in writing|written", "纸|书|文|写|试|笔|论文|白皮|报", r"paper|writing|written|print|hard cop"),
        "electronic": ("电子(?!商务|信息|厂|产业|元|制造|竞)|无纸化", r"electronic|paperless", "电子|无纸|网|线|数|电", r"electron|paperless|digital|online|e-\w+"),
    }),
    "reach of a plan": contrast({
        "upstream": ("上游", r"upstream|upper (?:reaches|stretches|course)", "上|源|头", r"up|source|head"),
        "downstream": ("下游", r"downstream|lower (?:reaches|stretches|course)", "下|末|尾", r"down|lower|tail"),
    }),
    "gathered": contrast({
        "centralised": ("集中(?!力量|精力|整治|学|开展|攻)|归并", r"centrali[sz]|concentrat", "集|统|合|归|聚|中|汇|专", r"central|concentrat|single|one|together|pool|unif|focus|gather|intens|cluster|cent"),
        "dispersed": ("分散(?!供养)", r"decentrali[sz]|dispers|scattered", "散|分|下放|疏", r"decentral|dispers|scatter|separat|spread|divers"),
    }),
}  # fmt: skip
"""What must and what may be done, what is better, what is above what, and by what means."""
