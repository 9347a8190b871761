"""What a Word file shows is read: text with changes accepted, fields, boxes, tables, notes; what it hides is not."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from gongkai.importing.manuscripts.manuscript import Manuscript, Paragraph, Table
from gongkai.importing.manuscripts.read import read

from .word_files import archive, level, numbering, paragraph, run, style, table, word_file


def manuscript(body: str, **parts: str) -> Manuscript:
    return read("report.docx", word_file(body, parts=parts))


def text(body: str, **parts: str) -> str:
    return manuscript(body, **parts).text


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(said: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{said}</w:instrText></w:r>'


def field(said: str, result: str) -> str:
    return char("begin") + instruction(said) + char("separate") + result + char("end")


def box(content: str) -> str:
    return f"<w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing>"


def old_box(content: str) -> str:
    return (
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


CHANGES = {
    "runs broken up": run("推") + '<w:proofErr w:type="spellStart"/>' + run("进") + run("改革", "<w:b/>"),
    "an insertion is kept": run("推进") + f'<w:ins w:id="1">{run("改革")}</w:ins>',
    "a deletion is left out": run("推进改革") + '<w:del w:id="1"><w:r><w:delText>试点</w:delText></w:r></w:del>',
    "what was moved stands once": f'<w:moveFrom w:id="1">{run("改革")}</w:moveFrom>' + run("推进") + f'<w:moveTo w:id="2">{run("改革")}</w:moveTo>',
    "an insertion that was deleted again": run("推进") + f'<w:ins w:id="1">{run("改革")}<w:del w:id="2"><w:r><w:delText>吧</w:delText></w:r></w:del></w:ins>',
    "a link": run("推进") + f'<w:hyperlink r:id="r9">{run("改革")}</w:hyperlink>',
    "a smart tag": f'<w:smartTag w:element="place">{run("推进")}</w:smartTag>' + run("改革"),
    "a content control": f"<w:sdt><w:sdtPr/><w:sdtContent>{run('推进')}</w:sdtContent></w:sdt>" + run("改革"),
    "a content control not filled in": run("推进改革") + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('单击此处输入文字')}</w:sdtContent></w:sdt>",
    "a field in pieces": field("REF a", run("推进")) + run("改革"),
    "a field within a field": char("begin") + instruction("IF ") + field("PAGE", run("7")) + instruction("=7") + char("separate") + run("推进") + char("end") + run("改革"),
    "a simple field": f'<w:fldSimple w:instr="REF a">{run("推进")}</w:fldSimple>' + run("改革"),
    "a field that never ends": char("begin") + instruction("TOC ") + run("推进") + char("separate") + run("改革"),
    "an end without a field": char("end") + run("推进改革") + char("separate"),
    "hidden text is left out": run("推进") + run("（内部）", "<w:vanish/>") + run("改革", '<w:vanish w:val="0"/>'),
    "ruby": '<w:r><w:ruby><w:rt><w:r><w:t>tuī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>推</w:t></w:r></w:rubyBase></w:ruby></w:r>' + run("进改革"),
    "a comment": '<w:commentRangeStart w:id="1"/>' + run("推进改革") + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
    "invisible characters": run("推\u200b进\ufeff改\xad革\u200e"),
    "white space around the line": run("　　推进改革 \u3000\xa0"),
    "a soft hyphen, bookmarks and page marks": run("推进") + '<w:bookmarkStart w:id="0" w:name="a"/><w:r><w:softHyphen/><w:lastRenderedPageBreak/></w:r>' + run("改革"),
    "an unknown wrapper": f"<w:customXml>{run('推进')}<w:dir>{run('改革')}</w:dir></w:customXml>",
    "alternatives stand once": '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>推进改革</w:t></mc:Choice><mc:Fallback><w:t>推进</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    "an alternative not understood": '<w:r><mc:AlternateContent><mc:Choice Requires="x99"><w:t>？</w:t></mc:Choice><mc:Fallback><w:t>推进改革</w:t></mc:Fallback></mc:AlternateContent></w:r>',
}  # fmt: skip


@pytest.mark.parametrize("content", CHANGES.values(), ids=CHANGES)
def test_a_paragraph_is_what_word_shows(content: str) -> None:
    assert text(paragraph(content)) == "推进改革"


SIGNS = {
    "<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t></w:r>": "3-5",
    '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>': "√",
    '<w:r><w:sym w:font="Symbol" w:char="00B3"/></w:r>': "≥",
    '<w:r><w:sym w:font="仿宋" w:char="4E00"/></w:r>': "一",
    '<w:r><w:sym w:font="Wingdings" w:char="F023"/></w:r>': "□",
    '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>l</w:t></w:r>': "●",
    '<w:r><w:t>\uf06c</w:t></w:r>': "●",
    "<w:r><w:t> 前后 </w:t></w:r>": "前后",
    '<w:r><w:t xml:space="preserve">一 </w:t></w:r><w:r><w:t>二</w:t></w:r>': "一 二",
    "<w:r><w:t>一\n 二</w:t></w:r>": "一  二",
    "<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r>": "一\t二",
    "<w:r><w:t>一\xa0二　三</w:t></w:r>": "一 二　三",
    char("begin") + instruction("eq \\o\\ac(○,3)") + char("end"): "③",
    run("10") + run("8", '<w:vertAlign w:val="superscript"/>') + run("2", '<w:vertAlign w:val="subscript"/>'): "10⁸2",
    "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>": "a+b",
}  # fmt: skip


@pytest.mark.parametrize(("content", "shown"), SIGNS.items(), ids=SIGNS.values())
def test_signs_are_what_they_show(content: str, shown: str) -> None:
    assert text(paragraph(content)) == shown


def test_a_break_begins_a_line_as_it_does_for_the_reader() -> None:
    body = paragraph("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r>") + paragraph(
        '<w:r><w:br w:type="page"/><w:t>四</w:t></w:r>'
    )
    assert text(body) == "一\n二\n三\n四"


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = '<w:rPr><w:del w:id="3"/></w:rPr>'
    assert (
        text(paragraph("推进", gone) + paragraph("改革") + paragraph("完") + paragraph("了", gone))
        == "推进改革\n完\n了"
    )


def test_a_number_is_given_once_to_paragraphs_that_became_one() -> None:
    gone = '<w:rPr><w:del w:id="3"/></w:rPr>'
    body = (
        paragraph("推进", gone, numbered=(1, 0))
        + paragraph("改革", numbered=(1, 0))
        + paragraph("监管", numbered=(1, 0))
    )
    assert (
        text(body, numbering=numbering({0: level(0, "chineseCounting", "%1、")}, {1: (0, "")}))
        == "一、推进改革\n二、监管"
    )


def test_empty_paragraphs_are_none() -> None:
    assert text(paragraph() + paragraph("  　") + paragraph("推进")) == "推进"


def test_a_table_of_contents_is_left_out_and_told() -> None:
    entry = f'<w:hyperlink w:anchor="a">{run("一、推进")}<w:r><w:tab/></w:r>{field("PAGEREF a", run("1"))}</w:hyperlink>'
    body = (
        paragraph(char("begin") + instruction(' TOC \\o "1-3" ') + char("separate") + entry)
        + paragraph(entry)
        + paragraph(char("end"))
        + paragraph("一、推进")
    )
    read_back = manuscript(body)
    assert read_back.text == "一、推进"
    assert [str(remark) for remark in read_back.remarks] == [
        "report.docx:1:1: the table of contents was left out; the headings stand in the text"
    ]


def test_a_gallery_of_contents_is_left_out_whole() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    assert (
        text(f"<w:sdt>{gallery}<w:sdtContent>{paragraph('目录')}</w:sdtContent></w:sdt>" + paragraph("推进"))
        == "推进"
    )


def test_a_control_around_paragraphs_is_read() -> None:
    assert text(f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('推进')}</w:sdtContent></w:sdt>") == "推进"


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    both = f"<mc:AlternateContent><mc:Choice Requires='wps'>{box(paragraph('方框') + paragraph('二行'))}</mc:Choice><mc:Fallback>{old_box(paragraph('方框') + paragraph('二行'))}</mc:Fallback></mc:AlternateContent>"
    assert text(paragraph(run("推进") + f"<w:r>{both}</w:r>") + paragraph("改革")) == "推进\n方框\n二行\n改革"


def test_an_old_text_box_and_lettering_are_read() -> None:
    lettering = '<w:r><w:pict><v:shape><v:textpath string="水利局文件"/></v:shape></w:pict></w:r>'
    assert (
        text(paragraph(lettering) + paragraph(f"<w:r>{old_box(paragraph('方框'))}</w:r>"))
        == "水利局文件\n方框"
    )


def test_tables_are_rows_with_covered_cells_empty() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    down, covered = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    body = table([
        [f"{wide}{paragraph('指标')}", "数值"],
        [f"{down}{paragraph('一')}", "甲", paragraph("1") + paragraph("亿元")],
        [f"{covered}{paragraph()}", paragraph("<w:r><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:br/><w:t>丁</w:t></w:r>"), "2"],
    ])  # fmt: skip
    rows = (("指标", "", "数值"), ("一", "甲", "1亿元"), ("", "乙 丙丁", "2"))
    assert manuscript(body).blocks == (Table(rows, ("A1:B1", "A2:A3")),)


def test_rows_and_cells_that_were_deleted_or_begin_late() -> None:
    rows = (
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>{paragraph("甲")}</w:tc></w:tr>'
        f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>{paragraph("乙")}</w:tc><w:tc>{paragraph("乙")}</w:tc></w:tr>'
        f"<w:sdt><w:sdtContent><w:tr><w:tc>{paragraph('丙')}</w:tc><w:tc>{paragraph('丁')}</w:tc></w:tr></w:sdtContent></w:sdt>"
    )
    assert manuscript(f"<w:tbl>{rows}</w:tbl>").blocks == (Table((("", "甲"), ("丙", "丁"))),)


def test_a_frame_is_no_table() -> None:
    inner = table([["指标", "数值"], ["产值", "3"]])
    assert (
        text(table([[paragraph("专栏") + inner + paragraph()], ["说明"]]))
        == "专栏\n指标\t数值\n产值\t3\n说明"
    )


def test_a_table_in_a_cell_is_folded_into_it() -> None:
    assert text(table([["甲", table([["1", "2"]]) + paragraph()]])) == "甲\t1 2"


def test_numbers_in_cells_are_written_out_even_alone() -> None:
    number = paragraph(numbered=(1, 0))
    body = table([[number, "水"], [number, "电"]])
    assert text(body, numbering=numbering({0: level(0, "decimal", "%1")}, {1: (0, "")})) == "1\t水\n2\t电"


def test_footnotes_and_endnotes_stand_in_the_order_of_the_text() -> None:
    notes = f'<w:footnote w:type="separator" w:id="0">{paragraph()}</w:footnote><w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" 指五月底。"))}{paragraph("下同。")}</w:footnote>'
    ends = f'<w:endnote w:id="2">{paragraph("见附件。")}</w:endnote>'
    body = paragraph(
        run("推进") + '<w:r><w:endnoteReference w:id="2"/></w:r>' + run("改革") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("。")
    )  # fmt: skip
    read_back = manuscript(body, footnotes=notes, endnotes=ends)
    assert read_back.blocks == (Paragraph("推进[1]改革[2]。"),)
    assert read_back.text == "推进[1]改革[2]。\n[1] 见附件。\n[2] 指五月底。下同。"


def test_a_note_with_a_mark_of_its_own_is_not_counted() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{id}">{paragraph(text)}</w:footnote>'
        for id, text in ((2, "* 估算。"), (3, "下同。"))
    )
    body = paragraph(
        run("推进")
        + own
        + '<w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:footnoteReference w:id="4"/></w:r>'
    )
    assert text(body, footnotes=notes) == "推进*[1][2]\n* 估算。\n[1] 下同。"


def test_a_paragraph_that_lost_its_end_before_a_table_stays_before_it() -> None:
    assert text(paragraph("水", '<w:rPr><w:del w:id="1"/></w:rPr>') + table([["甲", "乙"]])) == "水\n甲\t乙"


def test_what_was_left_out_is_told() -> None:
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    body = paragraph(
        run("推进") + run("内部", "<w:vanish/>") + picture + f"<w:ins>{run('改革')}</w:ins>"
        '<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>'
    ) + paragraph("没有", numbered=(7, 0)) + '<w:altChunk r:id="r1"/>'  # fmt: skip
    assert [str(remark) for remark in manuscript(body).remarks] == [
        "report.docx:1:1: the file holds tracked changes: what was inserted is kept, what was deleted is left out",
        "report.docx:1:1: hidden text was left out (places: 1)",
        "report.docx:1:1: pictures, charts or formulas were left out (1); what they say must be typed",
        "report.docx:1:1: signs of a symbol font that are not known stand as □ (1); put in what the file shows",
        "report.docx:1:1: embedded files were left out (1); open the file in Word, save it under a new name, and take that",
        "report.docx:1:1: some paragraphs ask for an automatic number that the file does not define; they stand without",
    ]


def test_what_the_file_knows_of_headings_is_kept() -> None:
    styles = (
        style("1", '<w:outlineLvl w:val="0"/>', name="heading 1")
        + style("mine", based_on="1")
        + style("t", '<w:jc w:val="center"/>', name="Title")
        + style("body", '<w:outlineLvl w:val="9"/>', based_on="1")
        + style("3", name="标题 3", extra="<w:rPr><w:b/></w:rPr>")
        + style("strong", kind="character", extra="<w:rPr><w:b/></w:rPr>")
    )
    kai = '<w:rFonts w:eastAsia="楷体"/>'
    body = (
        paragraph("年度报告", '<w:pStyle w:val="t"/>')
        + paragraph("推进", '<w:pStyle w:val="mine"/>')
        + paragraph("正文", '<w:pStyle w:val="body"/>')
        + paragraph("改革", '<w:pStyle w:val="3"/>')
        + paragraph("监管", '<w:outlineLvl w:val="1"/><w:jc w:val="center"/>')
        + paragraph(run("强化监管。", '<w:rStyle w:val="strong"/>') + run("查处3件。"))
        + paragraph(run("（一）强化", kai) + run("3", "<w:b/>") + run("监管。", kai) + run("查处。"))
        + paragraph(run("查处") + run("三件", "<w:b/>"))
    )
    assert manuscript(body, styles=styles).blocks == (
        Paragraph("年度报告", titled=True),
        Paragraph("推进", level=1),
        Paragraph("正文"),
        Paragraph("改革", level=3),
        Paragraph("监管", level=2),
        Paragraph("强化监管。查处3件。"),
        Paragraph("（一）强化3监管。查处。"),
        Paragraph("查处三件"),
    )


def test_the_strict_form_of_the_standard_is_read() -> None:
    packed = word_file(
        paragraph("推进", numbered=(1, 0)), parts={"numbering": numbering({0: level(0, "chineseCounting", "%1、")}, {1: (0, "")})}
    )  # fmt: skip
    with zipfile.ZipFile(BytesIO(packed)) as opened:
        files = {
            name: opened.read(name)
            .replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            .replace(b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/", b"http://purl.oclc.org/ooxml/officeDocument/relationships/")
            for name in opened.namelist()
        }  # fmt: skip
    assert read("report.docx", archive(files)).text == "一、推进"
