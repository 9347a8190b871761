"""What was left in a text for colleagues: remarks, and signs in place of what was to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...reading.sources import Sources
from .likely import SURNAMES
from .pairs import pairs

_IN_BRACKETS = r"[（(【［][^（()）【】［］\n]*?"
_SURNAME = f"[{SURNAMES}万汤]"
_TO_DO = (
    "再(?:核[实对查]|确认|问|查|改|看|定|商量|讨论|斟酌)|(?:问|查|核|确认|改|看|补|商量)一下|(?:发布|上线|发出|定稿|公开)(?:之)?前(?:请|须|要|再|先|务必|记得)"
    "|(?:还|尚)没(?:有)?(?:同意|确定|定|批|核|回复|给|拿到)|(?:这里|此处|这句|这段|这个数|这个数字|该数据)(?:要|需|是否|请|有误|不对|存疑|待|先|再|对|没|好像)|请再|请[一-鿿]{0,4}(?:科|处|股|领导|同志|老师|主任|局长)[^，。]{0,4}(?:核|确认|补|提供|审|定|把关)"
    "|先(?:这样|空着|放着|这么写)|(?:别忘了?|记得|忘了)(?:改|补|删|问|更新|核)|存疑|(?:对|行|可以|准确|属实|需要改|要不要改|是不是)[吗么吧]?[？?]|要不要[^）)】]{1,12}[？?]|(?:数字|数据|口径|名称|时间|地址)(?:有误|不对|待核|要核|需核|没核)|[？?]{2}"
)
REMARKS = (
    (
        "zh",
        rf"{_IN_BRACKETS}(?:{_TO_DO})[^（()）【】［］\n]*[）)】］]|[（(【][老小]{_SURNAME}[：:，,][^（()）【】\n]*[）)】]",
    ),
    (
        "en",
        r"[(\[](?i:[^()\[\]\n]*\b(?:to be (?:confirmed|checked|verified|decided|updated) (?:with|by) |to be (?:inserted|added|filled in|supplied|provided)\b|not sure|is this (?:right|correct|still)|(?:do|did|should|shall|can) we\b|before (?:we )?publish|note to (?:self|editors?|translators?)|delete this|remove (?:this )?before|needs? (?:checking|confirming|confirmation|review|updating)|figures? to follow|I (?:think|guess|don't know|am not)|I'm not|(?:or|maybe|perhaps)\b[^()\[\]\n]*\?|ask [A-Z][a-z]+ (?:again|first|whether|if|about)))[^()\[\]\n]*[)\]]",
    ),
)
"""Remarks among colleagues in brackets, by language."""
UNFILLED = (
    (
        "zh en",
        r"(?=[(0248电热传TtPpFf])(?:(?<![\w-])(?:\(?0\d{2,3}\)?[- \u2013\u2014\uff0d]?|[48]00[- ]?)(?:\d{0,6}[- ]?)?[XxＸ×]{3,}(?:-[XxＸ×]{3,})?(?![\dXxＸ×])|20(?:\d\d|[XxＸ×]{2})年[XxＸ×]{1,2}月|20[XxＸ×]{2}年"
        r"|(?i:电话|热线|传真|telephone|phone|fax|tel\.?)[：: ]{0,2}[XxＸ×]{5,})",
    ),
)
"""Telephone numbers and days of which signs keep the place."""
OF_PROGRAMS = (
    r"(?=[错单点轻请在第批带删插设AaEeCcTtIiUuNnLlDdPpFfWw#\[%{<$«&\s])(?:错误！(?:未找到(?:引用源|目录项|书签)|未定义书签|未指定书签|文档中没有|超链接引用无效)|Error! (?:Reference source not found|Bookmark not defined|No text of specified style|Hyperlink reference not valid)"
    r"|(?:单击|点击|轻触|单击或点击)(?:或点击)?此处(?:输入|添加|插入|选择|编辑)|单击(?:以|可)?(?:编辑|添加)(?:母版|标题|副标题|文本|正文)|请?在此处?(?:输入|键入|插入)(?:文字|文本|内容|标题|正文|图片|日期)(?![\u4e00-\u9fff]*(?:框|栏|后))"
    r"|(?:Click|Tap)(?: or (?:click|tap))? (?:here )?to (?:enter (?:text|a date)|edit|add (?:text|title|subtitle))|(?<![A-Za-z])(?:Type|Insert|Enter|Add|Put|Paste|Fill in|Place) (?!coins?\b|cards?\b|tickets?\b|keys?\b|tokens?\b|notes?\b|the card|your card|litter|rubbish|waste)(?:(?!(?:to|in|at|on|for|from|with|and|or|near)\b)[a-z]+ ){1,4}here(?=[.\])]|$)|Choose an item\.|\[(?:Document|Type the document) (?:title|subtitle)\]"
    r"|#(?:REF|DIV/0|NUM|NAME|VALUE|NULL)[!?！？]|#N/A(?![A-Za-z])|#{5,}"
    r"|\[object (?:Object|Array|HTML\w*)\]|(?<![A-Za-z0-9_.“\"'`])(?:undefined|NaN|null|None|nil|NULL)(?=\s?(?:[一-鿿]|[%％]))|(?<=[一-鿿：:])\s?(?:undefined|NaN|null|NULL|None)(?![A-Za-z0-9_”\"'`])"
    r"|(?<![%％A-Za-z0-9_])%(?:\d*\$)?[0-9.]*[dsfiu](?![A-Za-z0-9%作占表格代])|%\([A-Za-z_]+\)s|\{\d{1,2}\}(?=[一-鿿])|\{%[^{}\n]*%\}|<%=?[^%\n]*%>|\$\{[^{}\n]*\}|\{\{[^{}\n]*\}\}|«[A-Za-z_一-鿿]{1,20}»|\{(?:PAGE|NUMPAGES|MERGEFIELD|HYPERLINK|TOC|REF|SEQ)\b[^{}\n]*\}"
    r"|&amp;(?:[a-z]{2,8}|#\d{2,5});|&(?:nbsp|[lg]t|quot|[lr][sd]quo|[mn]dash|hellip|middot|ensp|emsp);"
    r"|(?i:lorem ipsum|dolor sit amet)|第\s*页\s*[，,/ ]?\s*共\s*页|\bPage\s+of\s+(?=$|\n)"
    r"|(?:批注|Comment(?:ed)?) ?\[[A-Za-z0-9]{1,6}\]|(?:带格式的|删除的内容|插入的内容|设置格式)\s?[：:]\s?(?:字体|缩进|左|右|行距|段落|项目|首行)|(?:Formatted|Deleted|Inserted): (?:Font|Indent|Line spacing))"
)
"""What Word, Excel, a template or a program leaves where a text or a number was to stand."""
OF_TEMPLATES = (
    r"[（(](?:[一二三四1-9]级标题|正文|标题|落款|附件|主送|此处|字体)?[，,：:]?\s*(?:方正)?(?:小标宋|仿宋|楷体|黑体|宋体|微软雅黑)(?:_?GB2312|简体)?[^（()）\n]{0,24}[）)]|[（(][^（()）\n]{0,10}(?:[一二三四五小]号(?:仿宋|楷体|黑体|宋体|小标宋|字)|首行缩进|行距\d|固定值\d|顶格|居中|空[一二两]格|右空)[^（()）\n]{0,20}[）)]"
    r"|[【\[（(](?:此处|这里|此|请)[^】\]）)\n]{0,10}(?:插入|补充|填写|填入|添加|替换|放置|配|粘贴|列出|写|附)[^】\]）)\n]{0,16}[】\]）)]|【(?:图片|配图|表格|图表|附图|插图|二维码|视频|待[^】\n]{1,12})】|(?<!“)此处填写|(?:待|尚待|有待)补充(?:完善)?[）)】\]]"
    r"|[（(](?:盖章处|单位名称|单位全称|填写单位|填写日期|姓名|日期|数字|数据|金额|年份|地名|某某单位|单位)(?:待[定补填])?[）)](?=[一-鿿])(?<![一-鿿][）)])"
    r"|[（(【\[](?:注[：:])?(?:本|此|该|这|那|上面?|下面?|前面?|后面?|以上|以下|黄色|红色|标红|标黄|高亮)[^，。（）()【】\n]{0,4}(?:段落?|句话?|句|处|部分|内容|文字|字体|页|图|表|稿|版)[^（）()【】\n]{0,10}?(?:删除|删去|删掉|删$|去掉|不要了?(?=[）)】\]])|保留(?=[）)】\]])|内部掌握|勿外传|(?:待|需|请|要)(?:更新|修改|核[对实]|补充|替换|重写|调整)|未定稿)[^（）()【】\n]{0,6}[）)】\]]"
    r"|[（(【][^（）()【】\n]{0,10}(?:审定|审核|审阅|核定|定稿|确认|通过|批准)后(?:再|请|可)?(?:删除|删去|填写?|填入|补上|改为|去掉|替换)[^（）()【】\n]{0,10}[）)】]|[（(【](?:内部掌握|仅供内部|请?勿外传)[^（）()【】\n]{0,10}[）)】]"
    r"|请(?:将[^，。\n]{1,8})?(?:替换|更换|更改|修改|改)[为成](?:本|你|您|实际|具体|真实|自己|相应|正确)[^，。\n]{0,10}(?:名称|内容|信息|数据|单位|日期|姓名|文字|标题)|[本此]段(?:内容|文字)?(?:待|需|请)(?:更新|修改|补充|核实|删除|重写)"
    r"|(?:黄色|红色|标黄|标红|高亮)(?:的)?(?:字体|底色|部分|文字|标注|内容)(?:部分|处)?(?:请|待|需|要)(?:核|改|修|补|确|替|删)|这是一[条个篇段](?:测试|示例|样例)|(?:示例|样例|测试)(?:文字|文本|内容|信息|数据|文章)[，,（(]?(?:请忽略|请勿|请替换|请删除|可删)|[-—]{2,}\s?(?:未完)?待续"
    r"|(?<![A-Za-z0-9])[XxＸ×]{1,6}(?=(?:年|月|日|个(?!人)|件|万元|亿元|%|％|人次|户次|号文|届))"
)
"""Instructions of a form, and signs that keep the place of a figure."""
OF_ASSISTANTS = (
    r"(?=[作我截以下这好当没明希如请重复点停]|[AaIiMmHhSsCcOoLlWwFf][ 'EeFfOoSsUuYy])(?:作为一?[个名款]?[^，。\n]{0,6}(?:人工智能|AI|语言模型|大模型)[^，。\n]{0,8}[，,]?\s?我|(?:我是|我只是)一?[个名款]?[^，。\n]{0,6}(?:AI|人工智能|语言模型)|(?:我的|截至我的)(?:知识|训练数据)(?:截止|更新|只到)|我(?:无法|不能)(?:核实|访问|浏览|提供实时|获取实时|联网)"
    r"|(?:以下|下面|这)是(?:我|根据您|按照您|按您)?[^，。：\n]{0,8}(?:为您|帮您|给您|替您|您需要的|您要的)|(?:^|(?<=[。！\n]))(?:好的|当然(?:可以)?|没问题|明白了)[，,！!](?:以下|下面|这|我)|以下是(?:润色|修改|优化|翻译|改写|扩写|精简|整理|调整)(?:后|好)的"
    r"|希望(?:以上|这些|这份|这篇|本|上述)?[^，。\n]{0,8}(?:对您|对你|能帮)(?:有所|有)?(?:帮助|到您)|如(?:果)?(?:需|需要|您需要|有)[^，。\n]{0,8}(?:修改|调整|补充|润色|其他需求)[^，。\n]{0,8}[，,](?:请)?(?:随时)?(?:告诉|告知|联系)我(?!们|[局委办院县市区馆中])|请提供(?:更多|具体)(?:信息|细节|内容)[，,]以便我(?!们|[局委办院县市区])|(?:重新生成|复制|点赞|停止生成)\s(?:复制|点赞|重新生成|分享)"
    r"|(?i:\bas an? (?:AI|artificial intelligence|large language)(?: language)?(?: model| assistant)?\b,? I|\bI(?:'m| am) (?:just )?an? AI\b|\bI cannot (?:browse|verify|access) |my (?:knowledge|training data) (?:cutoff|cut-off|only)|\bhere(?:'s| is| are) (?:the|your|a|an) (?:\w+ )?(?:translation|translated|polished|revised|rewritten|improved|edited|corrected|summary of your)|^(?:sure|certainly|of course)[!,.] (?:here|I)|\bI hope this (?:helps|translation)|let me know if you(?:'d| would| need| want)|would you like me to|feel free to (?:ask|let me know)))"
)
"""What an assistant says to whom it answers."""
LEFT_BEHIND = (("zh en", OF_PROGRAMS), ("zh", OF_TEMPLATES), ("zh en", OF_ASSISTANTS))
"""All of it, by the languages in which it is looked for."""
_ASKED = lazy(
    r"[(\[](?:[^()\[\]\n]*\b(?:please|pls) )?(?:check|confirm|verify|ask|double-check|clarify)\b (?:\w+ )?(?:with|whether|again|this)\b[^()\[\]\n]*[)\]]",
    re.IGNORECASE,
)
_MAY_ASK = lazy("[请核确认询咨问查联系见]")


def asked(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that asks in brackets for what the Chinese asks nobody."""
    for pair in pairs(sources):
        found = _ASKED.search(pair.en.text)
        if found and not _MAY_ASK.search(pair.zh.text):
            message = N_("{written} is no translation; write what the Chinese says: 「{zh}」")
            yield pair.told(message, found.start(), written=found[0], zh=pair.zh.text)
