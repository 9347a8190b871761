"""Up and down, and how each language says them; `tables` says what a row is."""

from __future__ import annotations

from collections.abc import Mapping

from .contrast import Contrast, contrast

DIRECTION: Mapping[str, Contrast] = {
    "direction": contrast({
        "up": (
            r"(?<!负)增长(?!(?:率|速度?|幅度?)?[为是：]?\s?[-−负])|递增|增加|上升|上涨|提高|提升|攀升|回升|走高|(?<![降跌减]幅)扩大|拓展|延长|上调|攀高|抬升|升高|跃升|新增(?!减|降)|增至|升至|扩至|大增|反[升增涨]|稳中有[升增]|[略微续]升|[略微续]涨|前进[\d一两二三四五六七八九十]+[位名]|壮大|回暖|加快|加大|做大|增强|抬头|上扬|上行(?!线)|上浮|激增|剧增|猛增|飙升|反弹|膨胀|加码|加宽|加长|调高|扩增|暴涨|增多|[两三四五六七八九十]连[涨升增]|陡增|骤升|陡升|抬高|推高",
            r"(?:increas(?:e[sd]?|ing)|r(?:ise[sn]?|ising|ose)|gr(?:ew|ow(?:s|n|ing|th)?)|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|jump(?:s|ed)|expand(?:s|ed|ing)?|expansion|"
            r"wide(?:r|n|ns|ned|ning)|rais(?:e[sd]?|ing)|(?:was|were|been|be) extended\b(?! to)|(?:edged|inched|crept|nudged|ticked) up|lengthen(?:s|ed|ing)?|gain(?:s|ed)|improv\w* (?:a little|slightly|somewhat|to \d|by \d)|higher|(?:went|go(?:es|ing)?|edged|moved|gone|inched|ticked) up|upturn|picked up|accelerat\w+|"
            r"enlarg\w+|(?:put|push|pushed|drove|driven|built|building|build|piled|piling|heaped|shot|crept|creeping|marked|stepped) up|mount(?:ed|ing)|swell(?:s|ed|ing)?|swollen|balloon\w*|mushroom\w*|multipl(?:y|ies|ied)|hik(?:e[sd]?|ing)|heighten\w*|open(?:ed|s|ing) (?:further|out|wider)|bigger|larger|dearer|costlier|rebound\w*|bounc\w+ back|more (?:common|frequent|numerous|widespread|crowded|expensive)|(?:was|were|is|are) added|more than doubled|(?:many|far|even|much) more\b(?! than)|(?<!no )(?<!any )longer|strengthen(?:ed|s)?|recover(?:ed|s|ing))\b|(?<!makes )(?<!make )(?<!made )(?<!making )up (?=by|from|to|[A-Z]{3} \d|[$€£¥]?\d|slightly|sharply|somewhat|a little)",
            "增|升|涨|高(?!新|中|校|考|铁|速公|温|原|院|层|龄|血)|扩|拓|加(?!工|拿|盟|油)|(?<![网线路以之身手地海陆水船车市晚早])上(?!海|年|月|午|述|级|周|班|学|市|半|游|门|访|报|交|限|网|线|路|岗)|(?<![市局省县部校组司厅处科所站院队村镇州厂会董行])长(?!江|三角|沙|春|城|途)|"
            "翻|多|壮|成(?!本|员|品|分|果|效|绩)|发展|攀|暖|优(?!先|待|抚)|强(?!制)|大(?!厅|学|会|队|楼|道|家|型|众|数据|豆|米|桥|赛|厦|湾|连|庆|陆|使|病|约|概|部)|进(?!口|出口|行|一步)|快(?!递|件|餐)|好|改|丰|深(?!圳)|延|完善|推|促|新(?!闻|冠|疆|能源|时代|区|华|一代|兴)|起|兴|旺|热|"
            "跃|超|健|更|广(?!播|告|场|东|州|西)|宽|富|恢复|活|美|夯|充|提|速|领|赋能|造|质|激",
            "improv",
        ),
        "down": (
            "下降|压降|放低|调低|下挫|走软|回调|缩水|锐减|骤减|下探|下行(?!线)|衰退|减退|消退|跌落|降速|下浮|裁减|变少|[两三四五六七八九十]连[跌降减]|陡降|骤降|锐降|压低|递减|负增长|降低|减少|回落|走低|下滑|缩小|压减|压缩|缩短|收窄|下跌|降至|减至|下调|削减|缩减|精简|萎缩|减轻|稳中有降|反[降减跌](?!腐)|[略微续][降减]|走弱|放缓|减弱|紧缩|降幅|降碳|减污|降本|减负",
            r"(?:decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|f(?:ell|all(?:s|en|ing)?)(?! (?:short|within|under|into|on\b(?! (?:a|the) (?:year|month|quarter|week|previous|same))|behind)|(?:places?|spots?) down)|drop(?:s|ped|ping)?|shr[aiu]nk(?:s|ing)?|lower(?:ed|s|ing)?|reduc(?:e[sd]?|ing|tions?)|"
            r"slip(?:s|ped|ping)?|slid(?:es?|ing)?|dip(?:s|ped|ping)?|narrow(?:s|ed|ing|er)?|shorten(?:s|ed|ing)?|curtail(?:ed|s)?|(?:went|go(?:es|ing)?|edged|moved|gone|inched|ticked|came|come) down|diminish(?:ed|es)?|weaken(?:ed|s|ing)?|"
            r"sinking\b|contract(?:ed|ion)\b|shorter|slow(?:ed|er|ing)|trim(?:s|med)|plung(?:e[sd]?|ing)|deteriorat\w+|worsen\w*|downturn|(?:brought|bring|bringing|put|drew|drawn|run|ran|drove|driven|cooled|died|whittled|pared|scaled) down\b|(?:cut|pared|scaled|whittled) back\b|cheaper|smaller|eas(?:ed|es|ing)(?: (?:off|back|somewhat|a little|slightly|further))?|subsid(?:e[sd]?|ing)|reced(?:e[sd]?|ing)|ebb(?:s|ed|ing)?|tumbl\w+|s[aiu]nk\b|dwindl\w+|tail(?:ed|ing) off|abat(?:e[sd]?|ing)|lessen\w*|retreat(?:ed|ing)|rarer|less (?:common|frequent|crowded|expensive|transparent|efficient|convenient|safe|clean)|thinn(?:er|ed)|cut(?:s|ting)?(?!-edge))\b|down (?=by|from|to|[A-Z]{3} \d|[$€£¥]?\d|slightly|sharply|somewhat|a little)",
            "降|减|缩|少|下(?!一步|沉|达|发|基层)|跌|低|落|短|省|弱|精简|压|退(?!役|休|耕)|免|简|负(?!责)|清|控|去|取消|收窄|贬|差|滑|慢|缓|紧|衰|亏|裁|砍|劣|坏|恶|轻|(?<![环季春细])节(?!日|目|点|假|水器)|削|(?<!解)除|合同|签|小(?!区|学|组|微|康|型|时)|消(?!费|防|息)|脱|止|防|治(?<![政法])(?!理|安)|停|遏|窄|崩|塌|坠|难|断|剪|割|侵|破|突破",
            r"slowly|less (?:quick|rapid|fast|steep|sharp|strong)\w*|(?:rose|grew|climb\w*|increas\w*) (?:by )?less|by less",
        ),
        "steady": (
            "(?:保持|基本|总体|大体|继续)(?:平稳|稳定|持平)|持平|保持不变|维持不变", r"(?:unchanged|flat)\b|(?:remain|stay|held|hold|keep|kept)\w* (?:steady|stable|level|the same)",
            "稳|平|持|不变|固|守|维|常|相当|一致|同", r"stable|stabl|stabil|stead|unchanged|flat|same|level|h[eo]ld|keep|kept|remain|stay|maintain|continu|constant|sound|smooth|firm|even|still|little chang|as (?:high|low|many|much)|equal|parity",
        ),
    }),
}  # fmt: skip
"""Up and down, without a number beside."""
