"""What the codes in the data are called: English here, other languages in the catalogue."""

from __future__ import annotations

from ..faults.problems import N_

STATUSES = {
    "kept": N_("Kept"),
    "reached": N_("Target reached"),
    "partly-kept": N_("Partly kept"),
    "under-way": N_("Under way"),
    "late": N_("Late"),
    "missed": N_("Target not reached"),
    "carried-over": N_("Carried over"),
    "changed": N_("Changed"),
    "withdrawn": N_("Withdrawn"),
    "not-mentioned": N_("No progress recorded since"),
    "announced": N_("Announced"),
}
"""In the order of scoreboards."""

PROGRAMME_KINDS = {
    "reform": N_("Reform"),
    "platform": N_("Platform"),
    "campaign": N_("Campaign"),
    "scheme": N_("Scheme"),
    "standard": N_("Standard"),
    "award": N_("Award"),
    "brand": N_("Brand"),
    "mechanism": N_("Mechanism"),
    "study": N_("Study"),
}
REPORT_KINDS = {
    "work-report": N_("Work report"),
    "task-list": N_("List of tasks"),
    "bulletin": N_("Bulletin"),
    "multi-year-plan": N_("Plan for several years"),
    "rule-of-law": N_("Report on the rule of law"),
    "disclosure": N_("Report on the disclosure of information"),
    "other": N_("Other report"),
}
DOCUMENT_KINDS = {
    "guideline": N_("Guideline"),
    "outline": N_("Outline"),
    "opinion": N_("Opinions"),
    "measure": N_("Measures (a kind of rule)"),
    "standard": N_("Standard"),
    "order": N_("Order"),
    "white-paper": N_("White paper"),
    "other": N_("Other"),
}
VALIDITY = {
    "in-force": N_("In force"),
    "superseded": N_("Superseded"),
    "abolished": N_("Abolished"),
}
FIGURE_STATUSES = {
    "actual": N_("Actual"),
    "target": N_("Target"),
    "background": N_("Background, given for comparison"),
}
PARTS = {"done": N_("What was done"), "planned": N_("What is planned")}
WANTED = {"up": N_("More is better"), "down": N_("Less is better"), "neutral": N_("Neither is better")}
CHANGES = {"up": N_("Rise"), "down": N_("Fall")}
BASES = {
    "year-on-year": N_("Same period of the year before"),
    "month-on-month": N_("Month before"),
    "half-on-half": N_("Half-year before"),
    "other": N_("Another value, as the sentence says"),
    "none": N_("Not stated"),
}
SCOPES = {
    "nation": N_("Country"),
    "province": N_("Province"),
    "city": N_("City"),
    "other": N_("As the sentence says"),
    "none": N_("Not stated"),
}
BOUNDS = {
    "at-least": N_("At least"),
    "at-most": N_("At most"),
    "more-than": N_("More than"),
    "less-than": N_("Less than"),
    "nearly": N_("Nearly"),
    "about": N_("Approximately"),
}
QUALIFIERS = {"近": N_("Nearly"), "约": N_("Approximately"), "超": N_("More than"), "逾": N_("More than")}
