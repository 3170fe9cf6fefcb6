package org.huying.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.huying.HuyingTest;
import org.huying.Refused;
import org.huying.ledger.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuyingTest
class PhotosTest {

    private static final byte[] RED = Pictures.takenAtHome(Color.RED);
    private static final byte[] BLUE = Pictures.takenAtHome(Color.BLUE);
    private static final byte[] TEXT = "<script>".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Photos photos;

    @Autowired
    JdbcClient jdbc;

    @Nested
    class AForm {

        @Test
        void keepsTheGoodPhotosWhereOneIsRefused() {
            Chosen chosen = photos.receive(List.of(RED, TEXT, BLUE), List.of());

            assertThat(chosen.problem()).isEqualTo("photos.unreadable");
            assertThat(chosen.photos()).hasSize(2);
            assertThat(photos.receive(List.of(), ids(chosen))).isEqualTo(new Chosen(chosen.photos(), ""));
        }

        @Test
        void bringsNoMoreThanSix() {
            Chosen chosen = photos.receive(Collections.nCopies(7, RED), List.of());

            assertThat(chosen.problem()).isEqualTo("photos.too-many");
            assertThat(chosen.photos()).hasSize(Photos.MOST);
        }

        @Test
        void isToldOfPhotosThatWaitedTooLong() {
            Chosen chosen = photos.receive(List.of(RED), List.of());
            jdbc.sql("update photos.photo set came_at = came_at - interval '25 hours' where subject is null").update();

            photos.forgetWaiting();

            assertThat(photos.receive(List.of(), ids(chosen)).problem()).isEqualTo("photos.gone");
        }
    }

    @Nested
    class APhoto {

        @Test
        void isKeptWithItsStepWithoutThePlaceItWasTakenAt() {
            Chosen chosen = photos.receive(List.of(RED, BLUE), List.of());
            photos.keep("test/kept", 3, chosen);

            var kept = photos.list("test/kept");
            assertThat(kept).extracting(Kept::seq).containsExactly(3, 3);
            assertThat(kept.stream().map(one -> photos.find("test/kept", one.id()).orElseThrow().jpeg())).hasSize(2)
                    .noneMatch(Pictures::tellsWhere);
            assertThat(Pictures.tellsWhere(RED)).isTrue();
            assertThat(photos.find("test/other", kept.getFirst().id())).isEmpty();
            assertThat(photos.waiting(kept.getFirst().id())).isEmpty();
        }

        @Test
        void goesWithOneStepOnly() {
            Chosen chosen = photos.receive(List.of(RED), List.of());
            photos.keep("test/once", 1, chosen);

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> photos.keep("test/once", 2, chosen))
                    .withMessage("photos.gone");
        }

        @Test
        void isProvedByWordsThatHoldItsDigest() {
            Chosen chosen = photos.receive(List.of(RED, RED), List.of());
            photos.keep("test/proved", 1, chosen);

            String digest = jdbc.sql("select encode(sha256(jpeg), 'hex') from photos.photo where subject = ? limit 1")
                    .param("test/proved").query(String.class).single();
            assertThat(chosen.proofs()).map(Words::toString).containsExactly(digest, digest);
            assertThat(chosen.proofs()).extracting(Words::digest).doesNotHaveDuplicates();
        }

        @Test
        void isNotTakenWhileTooManyWait() {
            jdbc.sql("""
                    insert into photos.photo (id, came_at, jpeg)
                    select gen_random_uuid(), timestamptz '2001-01-01', ''
                      from generate_series(1, ?)""").param(Photos.MOST_WAITING).update();
            try {
                Chosen refused = photos.receive(List.of(RED), List.of());
                assertThat(refused.problem()).isEqualTo("photos.too-busy");
                assertThat(refused.photos()).isEmpty();
                assertThat(photos.receive(List.of(), List.of()).isGood()).isTrue();
            } finally {
                jdbc.sql("delete from photos.photo where came_at < timestamptz '2001-01-02'").update();
            }
            assertThat(photos.receive(List.of(RED), List.of()).isGood()).isTrue();
        }

        @Test
        void canBeErasedForGood() {
            photos.keep("test/erased", 1, photos.receive(List.of(RED), List.of()));
            photos.keep("test/erased", 2, photos.receive(List.of(BLUE), List.of()));

            photos.erase("test/erased", 1);
            assertThat(photos.list("test/erased")).extracting(Kept::seq).containsExactly(2);
            photos.erase("test/erased");
            assertThat(photos.list("test/erased")).isEmpty();
        }
    }

    private static List<String> ids(Chosen chosen) {
        return chosen.photos().stream().map(photo -> photo.id().value()).toList();
    }
}
