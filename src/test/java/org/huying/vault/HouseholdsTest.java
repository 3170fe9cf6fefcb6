package org.huying.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HouseholdsTest {

    private static final String HERE = "330105003003";

    private final Households households = new Households();

    @Nested
    class OneHousehold {

        @Test
        void isOneDoorHoweverItIsWritten() {
            assertThat(Households.door("云帆苑3幢2单元501室")).isEqualTo(Households.door("云帆苑 3－2－501"));
            assertThat(same(add("3幢2单元501室", ""), add("３栋2-502", ""))).isFalse();
            assertThat(same(add("云帆苑3幢2单元501室", ""), add("云帆苑３-2-501", ""))).isTrue();
        }

        @Test
        void isOnePhone() {
            assertThat(same(add("", "138 0571 0000"), add("", "+86 13805710000"))).isTrue();
            assertThat(same(add("", "13805710000"), add("", "13805710001"))).isFalse();
        }

        @Test
        void isOneAccount() {
            int one = households.add(HERE, Identity.NONE, "a");
            assertThat(same(one, households.add(HERE, Identity.NONE, "a"))).isTrue();
            assertThat(same(one, households.add(HERE, Identity.NONE, "b"))).isFalse();
        }

        @Test
        void holdsTogetherThroughDoorAndPhone() {
            int door = add("5-101", "");
            int phone = add("", "13805710000");
            assertThat(same(door, phone)).isFalse();

            add("5幢101室", "13805710000");

            assertThat(same(door, phone)).isTrue();
        }
    }

    @Nested
    class TwoHouseholds {

        @Test
        void haveTheSameDoorInAnotherCommunity() {
            assertThat(same(add("5-101", ""), households.add("330105003004", new Identity("", "", "5-101"), "")))
                    .isFalse();
        }

        @Test
        void areNotToldByAnAddressWithoutANumber() {
            assertThat(Households.isTold(new Identity("王", "", "云帆苑"), "")).isFalse();
            assertThat(Households.isTold(new Identity("王", "123", ""), "")).isFalse();
        }
    }

    private int add(String address, String phone) {
        return households.add(HERE, new Identity("", phone, address), "");
    }

    private boolean same(int one, int other) {
        return households.root(one) == households.root(other);
    }
}
