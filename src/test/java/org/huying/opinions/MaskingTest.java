package org.huying.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @Nested
    class Speech {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
                "请打13812345678找我|请打【电话】找我",
                "电话 138-1234-5678。|电话 【电话】。",
                "+86 13812345678|【电话】",
                "138 123 45678、138.1234.5678、138_1234_5678|【电话】、【电话】、【电话】",
                "打一三八一二三四五六七八|打【电话】",
                "一二三四五六七都行，三百八十七户|一二三四五六七都行，三百八十七户",
                "手机１３８１２３４５６７８|手机【电话】",
                "座机0571-88123456|座机【电话】",
                "电话：88123456|电话：【电话】",
                "身份证33010519491231002X|身份证【身份证】",
                "老证330105491231002|老证【身份证】",
                "写信到zhang.san@example.com.cn吧|写信到【邮箱】吧",
                "浙A·12345乱停|【车牌】乱停",
                "浙AD12345乱停|【车牌】乱停",
                "卡号6222 0212 3456 7890 123被冻结|卡号【账号】被冻结",
                "3幢2单元501室漏水|3幢2单元【门牌】室漏水",
                "联系人：王小二，请回复|联系人：【姓名】，请回复",
                "我是张三，住在三楼|我是【姓名】，住在三楼",
                "您好，我叫欧阳小二。|您好，我叫【姓名】。",
                "我是王家弄的老住户，我是高中生，我叫任某某|我是王家弄的老住户，我是高中生，我叫任某某"})
        void hidesWhatIsPlainlyPersonal(String said, String shown) {
            assertThat(Masking.speech(said)).isEqualTo(shown);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2019年4月25日反映，花了12345元，3幢2单元门口", "第20190425号文件", "水4.23一吨，电0.64一度",
                "A3区潇楚南路洋湖段", "公交138路改道", "教室501坏了", "长发﹝2019﹞2号文件，12345热线", "新A片区"})
        void leavesTheRestAlone(String said) {
            assertThat(Masking.speech(said)).isEqualTo(said);
        }

        @Test
        void isHiddenOnce() {
            String once = Masking.speech("电话13812345678，浙A12345，a@b.cn");

            assertThat(Masking.speech(once)).isEqualTo(once);
        }
    }

    @Nested
    class Answers {

        @Test
        void keepTheOfficesOwnLine() {
            assertThat(Masking.answer("请拨打0571-88001234，不要打13812345678"))
                    .isEqualTo("请拨打0571-88001234，不要打【电话】");
        }
    }
}
