"""Who does what, and to whom."""

import pytest

from gongkai.rules.language.doers import crossed


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "街道办事处审核，区民政局审批。",
            "Reviewed by the civil affairs bureau and approved by the subdistrict office.",
        ),
        ("租户应当向房东缴纳押金。", "The landlord shall pay a deposit to the tenant."),
        ("原告可以向法院提出上诉。", "The court may appeal to the plaintiff."),
        (
            "供应商对中标结果有异议的，应当先向采购人提出。",
            "Where the purchaser objects to the result, it shall first raise this with the supplier.",
        ),
        ("学校应当及时通知家长。", "Parents shall inform the school in good time."),
        (
            "市级部门制定方案，县级部门组织实施。",
            "The county authorities draw up the plan and the city authorities carry it out.",
        ),
        (
            "监理单位监督施工单位落实安全措施。",
            "The contractor supervises the supervisor in taking safety measures.",
        ),
        (
            "教育局约谈了两所培训机构的校长。",
            "The heads of two training centres called in the education bureau for a talk.",
        ),
        ("村民向镇政府反映饮水困难。", "The town government told villagers of the trouble with water."),
    ],
)
def test_what_the_other_does_is_told(zh: str, en: str) -> None:
    assert crossed(zh, en) is not None


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("租户应当向房东缴纳押金。", "A deposit is payable to the landlord by the tenant."),
        ("租户应当向房东缴纳押金。", "Landlords are to be paid a deposit by their tenants."),
        ("学校应当及时通知家长。", "Parents shall be informed by the school in good time."),
        ("学校应当及时通知家长。", "Parents must hear from the school without delay."),
        (
            "医院应当告知患者治疗风险。",
            "Patients have to be told by the hospital what the treatment may entail.",
        ),
        (
            "村委会负责申报，乡镇政府负责审核。",
            "The township government reviews what the villagers' committee has applied for.",
        ),
        (
            "村委会负责申报，乡镇政府负责审核。",
            "Applications are made by the villagers' committee and reviewed by the township government.",
        ),
        (
            "街道办事处受理，区民政局审批。",
            "The subdistrict office accepts applications, which the district civil affairs bureau approves.",
        ),
        (
            "街道办事处受理，区民政局审批。",
            "Approval is by the district civil affairs bureau, once the subdistrict office has accepted the application.",
        ),
        (
            "监理单位监督施工单位落实安全措施。",
            "Under the eyes of the supervising firm, the contractor is to take safety measures.",
        ),
        ("投保人应当如实告知保险公司。", "The insurer must be told the truth by the policyholder."),
        (
            "消费者可以向市场监管部门投诉经营者。",
            "Market regulators take complaints from consumers about businesses.",
        ),
    ],
)
def test_who_does_it_may_stand_anywhere(zh: str, en: str) -> None:
    assert crossed(zh, en) is None
