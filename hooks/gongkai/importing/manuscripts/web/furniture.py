"""What a website puts around a text: tools, publication data, trails, the foot of the page; and what a sentence is."""

from __future__ import annotations

import re

from .lines import Line

FOOT = re.compile(
    r"版权所有|主办单位|承办单位|主办：|承办：|ICP备|公网安备|网站标识码|标识码：|浏览器|分辨率|技术支持|未经许可|Copyright|All Rights Reserved",
    re.IGNORECASE,
)
_TOOL = re.compile(
    r"^[\s【\[（(|]*(发布时间|发布日期|发文日期|发布机构|更新时间|更新日期|时间|日期|来源|信息来源|文章来源|稿件来源|作者|编辑|责任编辑|责编|编审|审核|审签|校对"
    r"|录入|浏览次数|浏览量|阅读|阅读量|点击|点击数|点击量|访问量|字体|字号|分享|分享到|收藏|打印|打印本页|关闭|关闭窗口|返回|返回顶部|上一篇|下一篇|上一条|下一条"
    r"|扫一扫|保护视力|朗读|语音播报|当前位置|您的位置|您现在的位置|所在位置|首页|索引号|主题分类|相关|相关稿件|相关链接|相关文章|相关阅读|相关附件|相关新闻|热点推荐|推荐阅读|延伸阅读"
    r"|附件下载|A\+|A-|大|中|小|微信|微博|听全文|繁體|简体)(?=$|[\s：:】\]）)>→|/\d，,。0-9])"
)
_STARTS = re.compile(
    r"^(扫一扫|您(现在)?(的|所在的)?位置|当前位置|分享到|打印本|关闭(本|窗)|附件【.*】已下载|责任编辑|上一[篇条]|下一[篇条]|\d{4}-\d\d?-\d\d?\s)"
)
_TRAIL = re.compile(r"^首页\s*[>→»/]|^\S{2,8}\s*[>→»]\s*\S")
_STAMP = re.compile(r"^\d{4}[-/.]\d\d?[-/.]\d\d?([\sT]\d\d?:\d\d(:\d\d)?)?$")
SENTENCE = re.compile(r"[。；！：;!:]$|，.*，|。")


def is_tool(line: Line) -> bool:
    """Whether a line belongs to the page and not to its text."""
    text = line.text
    if line.linked > 0.5 and not text.startswith("附件"):
        return True
    short = len(text) < 120
    return short and bool(
        _TOOL.search(text) or _STARTS.search(text) or _TRAIL.search(text) or _STAMP.search(text)
    )


def is_around(line: Line) -> bool:
    """Whether a line is a tool or belongs to the foot of the page."""
    return is_tool(line) or bool(FOOT.search(line.text))
