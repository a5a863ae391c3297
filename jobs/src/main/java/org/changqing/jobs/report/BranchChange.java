package org.changqing.jobs.report;

/** A branch that was founded, renamed, moved, merged or dissolved. */
record BranchChange(
    String changedOn, String branchName, String districtName, String changeZh, String changeEn) {}
