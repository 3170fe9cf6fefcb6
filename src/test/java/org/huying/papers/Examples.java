package org.huying.papers;

import java.time.LocalDate;
import java.util.List;

/** Papers as the street of Xiaohe would send them. */
final class Examples {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Examples() {
    }

    /** 交办单 with a lead department, two that help, and a due date. */
    static Paper assignmentSlip() {
        return new Paper(Kind.ASSIGNMENT_SLIP,
                new Paper.Head("拱墅区人大常委会小河街道工作委员会", "小河人大交〔2026〕12号", "代表意见建议交办单"),
                List.of(new Block.Table(Row.of("建议编号", "XH-2026-0147", "交办日期", "2026年11月23日"),
                        Row.of("建议标题", "关于缓解塘河新村夜间停车难、打通消防通道的建议"),
                        Row.of("提出代表", "陈建华　周敏　沈国良", "联系电话", "0571-88001234"),
                        Row.of("领衔单位", "小河街道城市管理科", "协办单位", "区公安分局交警大队小河中队\n塘河社区居民委员会"),
                        Row.of("办理期限", "2026年12月31日（自交办之日起27个工作日）"),
                        Row.of("主要内容", """
                                塘河新村建于1988年，共32幢1460户，现有划线车位211个，夜间停车缺口约400个。居民把车停在消防通道上，\
                                今年9月以来消防车两次无法进入9幢。
                                建议：一是与相邻的运河商务中心协商错时停车；二是拆除12幢北侧废弃自行车棚，改建车位；三是对消防通道划线、\
                                立牌、定期巡查。"""),
                        new Row(new Cell.Label("交办意见"),
                                new Cell.Room("请领衔单位会同协办单位研究办理，办理前先与领衔代表当面沟通，按期书面答复，并将答复件抄送街道人大工委。",
                                        1, "（盖章）　　2026年11月23日")),
                        new Row(new Cell.Label("承办单位\n签收"), new Cell.Room("", 2, "签收人：　　　　　　　　　年　　月　　日")))),
                new Paper.Foot(List.of("区人大常委会代表工作委员会", "小河街道办事处")));
    }

    /** 答复单, which a community gives to a resident's opinion. */
    static Paper replySlip() {
        return new Paper(Kind.REPLY_SLIP, new Paper.Head("小河街道人大代表联络站", "小河站复〔2026〕38号", "群众意见建议答复单", "A"),
                List.of(new Block.Table(Row.of("意见编号", "XH-2026-0098", "反映日期", "2026年10月12日"),
                        Row.of("意见内容", "塘河路菜场门口的窨井盖松动，晚上车一过就响，老人走路容易绊倒。"),
                        Row.of("办理单位", "小河街道城市管理科", "办理日期", "2026年10月16日"),
                        Row.of("办理结果", "10月15日夜间已更换井盖2只、加装防响胶圈，10月16日由联络站代表到现场查看，响声消除。"),
                        new Row(new Cell.Label("您是否满意"), new Cell.Choice(Ticks.open("满意", "基本满意", "不满意"))),
                        new Row(new Cell.Label("您的意见"), new Cell.Room("", 3, "签名：　　　　　　　　　年　　月　　日"))),
                        new Block.Signature("小河街道人大代表联络站", DAY, "联系人：王芳，电话：0571-88001234")),
                Paper.Foot.NONE);
    }

    /** 答复函 with category A at the top right. */
    static Paper letter() {
        return letter("""
                经核实，塘河新村现有划线车位211个，夜间停车缺口约400个。11月5日，我办与运河商务中心签订错时停车协议，\
                每日18时至次日8时向居民开放地下车位160个，每晚收费5元；12幢北侧废弃自行车棚已于11月12日拆除，改建车位38个。""");
    }

    static Paper letter(String first) {
        return new Paper(Kind.LETTER,
                new Paper.Head("杭州市拱墅区人民政府小河街道办事处", "小河街办函〔2026〕56号",
                        "关于对小河街道居民议事会第三次会议\n第14号建议的答复", "A"),
                List.of(new Block.Salutation("陈建华、周敏、沈国良代表："), new Block.Paragraph(
                        "您们提出的《关于缓解塘河新村夜间停车难、打通消防通道的建议》（第14号）收悉。我办高度重视，会同区公安分局交警大队小河中队、塘河社区居民委员会研究办理，并于11月9日当面听取您们的意见。现答复如下："),
                        new Block.Heading("一、关于增加夜间车位"), new Block.Paragraph(first),
                        new Block.Heading("二、关于打通消防通道"),
                        new Block.Paragraph("小区内5条消防通道已全部重新划线、立牌，交警中队每周二、周五夜间巡查。“堵一次、拖一次”的做法写入居民公约，11月以来未再发生消防车受阻。"),
                        new Block.Paragraph("感谢您们对街道工作的关心和支持，欢迎继续提出宝贵意见。"),
                        new Block.Enclosures(List.of("运河商务中心错时停车协议", "代表建议办理情况征询意见表")),
                        new Block.Signature("杭州市拱墅区人民政府小河街道办事处", DAY, "联系人：李伟，电话：0571-88005678")),
                new Paper.Foot(List.of("区人大常委会代表工作委员会", "区人民政府办公室", "小河街道人大工委", "塘河社区居民委员会"), "小河街道办事处党政综合办公室", DAY));
    }

    /** 征询意见表, to be filled in by hand or already ticked. */
    static Paper opinionForm() {
        return new Paper(Kind.OPINION_FORM, new Paper.Head("小河街道人大工委制", "编号：XH-2026-0147", "代表建议办理情况征询意见表"),
                List.of(new Block.Table(Row.of("建议标题", "关于缓解塘河新村夜间停车难、打通消防通道的建议"),
                        Row.of("领衔代表", "陈建华", "承办单位", "小河街道城市管理科"),
                        new Row(new Cell.Label("是否收到\n答复"), new Cell.Choice(new Ticks(List.of("是", "否"), 0)),
                                new Cell.Label("收到日期"), new Cell.Value("2026年11月25日")),
                        new Row(new Cell.Label("沟通方式"),
                                new Cell.Choice(Ticks.open("当面", "电话", "书面", "平台", "未沟通"))),
                        new Row(new Cell.Label("对办理态度"),
                                new Cell.Choice(new Ticks(List.of("满意", "基本满意", "不满意"), 0))),
                        new Row(new Cell.Label("对办理结果"),
                                new Cell.Choice(new Ticks(List.of("满意", "基本满意", "不满意"), 1))),
                        new Row(new Cell.Label("具体意见"),
                                new Cell.Room("（选择“不满意”的，请写明理由。）", 7, "代表签名：　　　　　　　　　年　　月　　日")),
                        Row.of("联系地址", "", "联系电话", "")),
                        new Block.Choice("是否同意公开：", new Ticks(List.of("全文公开", "摘要公开", "不公开"), 0)),
                        new Block.Lines("补充意见：", 2),
                        new Block.Paragraph("请于收到答复后10日内填写，一式两份，一份送街道办事处督查科，一份送街道人大工委。")),
                Paper.Foot.NONE);
    }
}
