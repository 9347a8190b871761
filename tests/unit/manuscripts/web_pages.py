"""Saved web pages in the shapes in which content management systems of offices publish a report; the office is invented."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

TITLE = "云岭县水务局2024年上半年工作总结"
LINES = (
    "今年以来，县水务局坚持节水优先、系统治理，各项工作取得新进展。现总结如下。",
    "一、上半年主要工作",
    "（一）供水保障持续加强。新建改造农村供水管网126.5公里，自来水普及率达到96.2%，同比提高1.8个百分点。",
    "（二）防汛备汛扎实有效。",
    "1.开展隐患排查。检查水库37座，发现问题52处，已整改49处。",
    "2.补充抢险物资。储备编织袋12.8万条、救生衣650件。",
    "（三）河湖管护不断深化。一是落实河长制，巡河3,206人次；二是清理“四乱”问题18处。",
    "主要指标完成情况表",
    "\t".join(("指标", "单位", "上半年", "同比")),
    "\t".join(("供水量", "万吨", "1,204.6", "增长3.1%")),
    "\t".join(("节水灌溉面积", "万亩", "8.7", "持平")),
    "二、存在的问题",
    "部分老旧管网漏损率仍在12%以上，基层水管人员不足。",
    "三、下半年工作打算",
    "（一）推进城乡供水一体化。年底前完成第二水厂扩建，日供水能力达到5万吨。",
    "（二）深化用水权改革。出台《云岭县用水权交易管理办法（试行）》。",
    "云岭县水务局",
    "2024年7月8日",
)
TEXT = "\n".join((TITLE, *LINES))
_TABLE = slice(8, 11)


def rows(cell: str = "td", style: str = "") -> str:
    """The table of the report."""
    lines = "".join(
        f"<tr>{''.join(f'<{cell}{style}>{escape(text)}</{cell}>' for text in line.split(chr(9)))}</tr>"
        for line in LINES[_TABLE]
    )
    return f"<table border=1 cellspacing=0><tbody>{lines}</tbody></table>"


def body(write: Callable[[str], str], table: str, lines: Sequence[str] = LINES) -> str:
    """The lines as `write` sets each, the table in its place."""
    return "\n".join(
        "" if "\t" in line and at != _TABLE.start else table if "\t" in line else write(line)
        for at, line in enumerate(lines)
    )


_MENU = "".join(
    f'<li><a href="/{name}/">{name}</a></li>'
    for name in ("首页", "政务公开", "办事服务", "互动交流", "水务要闻", "专题专栏")
)
_NEWS = "".join(
    f'<li><a href="/xw/{number}.html" title="x">{text}</a><span>2024-07-0{number}</span></li>'
    for number, text in enumerate(
        (
            "县水务局开展“世界水日”宣传活动，营造节水护水的良好氛围",
            "县领导调研防汛备汛工作并看望慰问一线值守人员",
            "关于公布2024年县级河长名单的公告",
        ),
        1,
    )
)
_FOOT = (
    "主办单位：云岭县水务局　　地址：云岭县城关镇清源路8号　　电话：0000-0000000",
    "网站标识码：0000000000　云ICP备00000000号　云公网安备 00000000000000号",
    "建议使用1366*768分辨率，IE9.0以上版本浏览器浏览本站。版权所有，未经许可不得转载。",
)


def trs() -> bytes:
    """As TRS WCM publishes: an editor's block with styles of its own, paragraphs indented by two wide spaces."""

    def write(line: str) -> str:
        half = len(line) // 2
        return (
            f'<p align="justify" style="text-indent: 2em; margin: 0cm; line-height: 28pt"><span style="font-family: 仿宋_GB2312"><span lang="EN-US">'
            f'<font face="仿宋_GB2312">　　{escape(line[:half])}</font></span><span>{escape(line[half:])}</span></span></p>'
        )  # fmt: skip

    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{TITLE}_云岭县水务局</title>
<style>.x{{color:red}}</style><script>var a="推进改革。";</script></head><body>
<div class="top"><a href="#">设为首页</a> | <a href="#">加入收藏</a></div><div class="nav"><ul>{_MENU}</ul></div>
<div class="wz">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 工作总结</div>
<div class="xl_main"><h2 class="xl_title">{TITLE}</h2>
<div class="xl_info"><span>发布时间：2024-07-08 09:15</span><span>来源：办公室</span><span>浏览次数：<script>document.write(1)</script></span>
<span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div>
<div class="xl_con" id="Zoom"><div class="TRS_Editor"><style type="text/css">.TRS_Editor P{{margin-top:1em;}}</style>{body(write, rows())}</div></div>
<div class="tools"><a>打印本页</a>　<a>关闭窗口</a></div><div class="ewm">扫一扫在手机打开当前页<img src="a.png"></div>
<div class="page"><p>上一篇：<a href="1.html">关于开展节水宣传周活动的通知</a></p><p>下一篇：无</p></div></div>
<div class="foot">{"<br/>".join(_FOOT)}</div></body></html>""".encode()


def platform() -> bytes:
    """As the shared platforms of provinces publish: tags for crawlers, a table of publication data, an article."""

    def write(line: str) -> str:
        head = line[:2] in ("一、", "二、", "三、")
        inner = f"<strong>{escape(line)}</strong>" if head else escape(line)
        return f'<p style="text-indent:2em;">&#8203;{inner}&nbsp;</p>'

    meta = "".join(f'<tr><th>{name}：</th><td>{value}</td></tr>' for name, value in (("索引号", "000014348/2024-00017"), ("主题分类", "农业、林业、水利"), ("发布机构", "云岭县水务局"), ("成文日期", "2024年07月08日")))  # fmt: skip
    return f"""<!doctype html><html lang="zh"><head><meta charset="UTF-8"><meta name="SiteName" content="云岭县人民政府">
<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2024-07-08 09:15"><meta name="ContentSource" content="云岭县水务局"><title>{TITLE} - 云岭县人民政府</title></head>
<body><header><nav><ul>{_MENU}</ul></nav></header><div class="BreadcrumbNav"><a href="/">首页</a><a>水务局</a></div>
<div class="container"><table class="bd1"><tbody>{meta}</tbody></table><div class="article oneColumn"><h1 id="ti">
    {TITLE[:8]}<br>{TITLE[8:]}
</h1><div class="pages-date">2024-07-08 09:15 <span class="font">来源：县水务局</span><div class="share">分享到：<a>微信</a><a>微博</a></div></div>
<div class="pages_content" id="UCAP-CONTENT">{body(write, rows("td", ' style="text-align:center"'))}</div>
<div class="editor"><span>责任编辑：张三</span></div></div>
<div class="related"><div class="related-title">相关稿件</div><ul>{_NEWS}</ul></div></div>
<footer>{"".join(f"<p>{line}</p>" for line in _FOOT)}</footer><script src="a.js"></script></body></html>""".encode()


def old() -> bytes:
    """As home-made systems published twenty years ago: nested tables, GB 2312, paragraphs kept apart by breaks."""
    text = body(lambda line: f"&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}<BR>", rows())
    return f"""<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>{TITLE}</TITLE></HEAD><BODY>
<TABLE width=1000 align=center><TR><TD colSpan=2><IMG src="banner.jpg"></TD></TR><TR><TD width=200 vAlign=top><TABLE>{"".join(f'<TR><TD><A href="{n}.asp">{name}</A></TD></TR>' for n, name in enumerate(("机构设置", "领导分工", "政策法规", "工作动态")))}</TABLE></TD>
<TD vAlign=top><TABLE width="100%"><TR><TD>当前位置：<A href="index.asp">首页</A> → 工作动态</TD></TR>
<TR><TD align=middle><FONT size=5><B>{TITLE}</B></FONT></TD></TR><TR><TD align=center>作者：佚名　来源：本站原创　点击数：321　更新时间：2024-7-8</TD></TR>
<TR><TD><FONT style="FONT-SIZE: 14px">{text}</FONT></TD></TR><TR><TD align=right>【<A href="#">打印</A>】【<A href="#">关闭</A>】</TD></TR></TABLE></TD></TR>
<TR><TD colSpan=2 align=center>{"<BR>".join(_FOOT)}</TD></TR></TABLE></BODY></HTML>""".replace(
        "\u200b", ""
    ).encode("gb18030")


def headed() -> bytes:
    """As modern systems publish: headings, lists that number themselves, news beside the article."""
    lines = (
        f"<p>{LINES[0]}</p><h2>{LINES[1]}</h2><ol style='list-style-type: none'><li>{LINES[2]}</li><li>{LINES[3]}<ol><li>{LINES[4][2:]}</li>\n<li>{LINES[5][2:]}</li></ol></li><li>{LINES[6]}</li></ol>"
        f"<p class='c' style='text-align:center'><b>{LINES[7]}</b></p>{rows('th')}<h2>{LINES[11]}</h2><p>{LINES[12]}</p><h2>{LINES[13]}</h2>"
        f"<p>{LINES[14]}</p><p>{LINES[15]}</p><p style='text-align:right'>{LINES[16]}</p><p style='text-align:right'>{LINES[17]}</p>"
    )
    return f"""<!DOCTYPE html><html><head><meta charset=utf-8><title>{TITLE}</title></head><body><div id="app"><nav>{_MENU}</nav><main class="wrap"><div class="left"><article>
<header><h1>{TITLE}</h1><p class="meta"><time>2024-07-08</time> 县水务局 <span>阅读 326</span></p></header><section>{lines}</section></article></div>
<aside class="right"><h3>热点推荐</h3><ul>{_NEWS}</ul><h3>通知公告</h3><p>本周六全县部分区域停水检修，请市民提前做好储水准备，不便之处敬请谅解。</p></aside></main>
<div class="bottom">{"".join(f"<p>{line}</p>" for line in _FOOT)}</div></div></body></html>""".encode(
        "utf-16"
    )


def from_word() -> bytes:
    """As Word saves a web page."""

    def write(line: str) -> str:
        for marker in ("一、", "二、", "三、", "（一）", "（二）", "（三）", "1.", "2."):
            if line.startswith(marker):
                number = f"<![if !supportLists]><span lang=EN-US style='font-family:仿宋'><span style='mso-list:Ignore'>{marker}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;\n</span></span></span><![endif]>"
                return f"<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'>{number}<span style='font-family:仿宋'>{escape(line[len(marker) :])}<span lang=EN-US><o:p></o:p></span></span></p>"
        middle = next(
            (at for at in range(len(line) // 2, len(line)) if "\u4e00" <= line[at] <= "\u9fff"), len(line)
        )
        return f"<p class=MsoNormal><span style='font-family:仿宋;mso-ascii-font-family:\"Times New Roman\"'>{escape(line[:middle])}\n{escape(line[middle:])}</span></p>\n\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>"

    cells = "".join("<tr>" + "".join(f"<td width=142 class=x><p class=MsoNormal align=center><span>{escape(text)}<o:p></o:p></span></p></td>" for text in line.split("\t")) + "</tr>" for line in LINES[_TABLE])  # fmt: skip
    return f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 15"><title>工作总结</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {{font-size:16.0pt}} --></style></head><body lang=ZH-CN><div class=WordSection1><p class=MsoTitle align=center style='text-align:center'><b><span>{TITLE}</span></b></p>
{body(write, f"<table class=MsoTableGrid border=1>{cells}</table>")}</div></body></html>""".encode("gbk")


def soup() -> bytes:
    """As programs in the browser leave it: divs only, a copy for telephones, the last lines outside the text."""

    def write(line: str) -> str:
        return (
            "<div>"
            + "".join(
                f'<span data-v-1="">{escape(line[at : at + 5])}</span>' for at in range(0, len(line), 5)
            )
            + "</div>"
        )

    text = body(write, rows(), LINES[:-2])
    return f"""<html><head><title>{TITLE}-政务公开</title></head><body><div data-server-rendered="true"><div class="hd"><div><a href=/>首页</a></div><div><span>登录</span><span>注册</span></div></div>
<div class="m-bd"><div class="m-hd"><div>首页&gt;政务公开&gt;工作总结</div></div><div class="m-tt"><div class="tt">{TITLE}</div></div><div class="m-if"><div>日期：2024-07-08</div><div>来源：云岭县水务局</div><div>A+</div><div>A-</div></div>
<!--ContentStart--><div class="m-ct">{text}</div><div class="m-sg"><div>{LINES[-2]}</div><div>{LINES[-1]}</div></div><!--ContentEnd--><div class="m-ct phone" style="display: none;">{text}</div>
<div class="m-fx"><div>分享到</div><div>收藏</div><div>打印</div></div></div><div class="ft">{"".join(f"<div>{line}</div>" for line in _FOOT)}</div></div>
<script>window.__STATE__={{"content":"{LINES[0]}"}}</script></body></html>""".encode()


PAGES: Mapping[str, Callable[[], bytes]] = {
    "TRS": trs, "platform": platform, "old": old, "headed": headed, "from Word": from_word, "soup": soup,
}  # fmt: skip
