package org.changqing.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What meetings are about. */
final class Themes {
  private static final Map<YearMonth, String> NAMED =
      Map.of(
          YearMonth.of(2020, 4), "创建模范机关,党员要自觉走在前做表率",
          YearMonth.of(2020, 5), "意识形态斗争大家谈",
          YearMonth.of(2020, 6), "迎七一、战疫情、送‘食粮’");
  private static final List<String> THEME_DAYS =
      List.of(
          "重温入党誓词",
          "学习党章党规",
          "我看建设新成就",
          "传承红色家风",
          "银发力量进社区",
          "学习先进典型",
          "我向组织交交心",
          "喜迎国庆话初心",
          "弘扬敬老孝老传统",
          "学习全会精神",
          "警示教育",
          "年终盘点话收获");
  private static final List<String> LECTURES =
      List.of("坚定理想信念", "党史中的金融故事", "严守政治纪律", "发挥老同志优势作用", "学习新修订的党章", "国家安全与意识形态");
  private static final List<String> STUDY_DAYS =
      List.of("形势报告", "读书交流", "文件传达", "健康与养老政策", "参观学习", "时事座谈");

  private Themes() {}

  static String themeDay(YearMonth month) {
    return NAMED.getOrDefault(month, THEME_DAYS.get(month.getMonthValue() - 1));
  }

  static String lecture(Dice dice) {
    return dice.pick(LECTURES);
  }

  static String studyDay(Dice dice) {
    return "老干部学习日:" + dice.pick(STUDY_DAYS);
  }
}
