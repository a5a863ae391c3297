package org.changqing.sample;

/** Plausible names of nobody in particular. */
final class Names {
  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
  private static final String MEN = "国建民志文华明德光荣庆军平永春福海林成树生伟东立新振兴家宝玉山松柏祥刚强维学忠义仁礼智信达长安宁远景清和正";
  private static final String WOMEN = "秀英淑珍桂兰玉华凤霞红梅丽芳芬敏静雅琴素云慧莲翠娟爱萍月琳洁瑞文燕玲颖娜欣怡佩";

  private Names() {}

  static String of(Dice dice, int sex) {
    String given = sex == 1 ? MEN : WOMEN;
    String name = letter(SURNAMES, dice) + letter(given, dice);
    return dice.chance(0.22) ? name : name + letter(given, dice);
  }

  private static String letter(String from, Dice dice) {
    return String.valueOf(from.charAt(dice.between(0, from.length() - 1)));
  }
}
