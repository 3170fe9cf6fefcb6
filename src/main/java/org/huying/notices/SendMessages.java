package org.huying.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huying.calendar.WorkingCalendar;
import org.huying.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits, outside the quiet hours; what could not be sent is tried again later. */
@Component
class SendMessages {

    private static final Logger LOG = LoggerFactory.getLogger(SendMessages.class);
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final MessageStore store;
    private final Vault vault;
    private final WorkingCalendar calendar;
    private final SmsGateway gateway;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String address;

    SendMessages(MessageStore store, Vault vault, WorkingCalendar calendar, SmsGateway gateway,
            TransactionTemplate transaction, Clock clock,
            @Value("${huying.address:http://localhost:${server.port}}") String address) {
        this.store = store;
        this.vault = vault;
        this.calendar = calendar;
        this.gateway = gateway;
        this.transaction = transaction;
        this.clock = clock;
        this.address = address;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void sendDue() {
        Instant now = clock.instant();
        if (!calendar.outsideQuietHours(now).equals(now)) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            for (MessageStore.Message message : store.due(now)) {
                send(message, now);
            }
        });
    }

    private void send(MessageStore.Message message, Instant now) {
        String phone = vault.phoneForNotice(message.speaker());
        try {
            if (!phone.isBlank()) {
                gateway.send(phone, text(message) + link(vault.secretOf(message.speaker())));
            }
            store.sent(message, now);
        } catch (IllegalStateException e) {
            LOG.warn("Message {} was not sent and will be tried again: {}", message.id(), e.getMessage());
            store.failed(message, now.plus(AGAIN));
        }
    }

    private static String text(MessageStore.Message message) {
        String what = switch (message.kind()) {
            case ASKED -> "联络站请您补充情况";
            case TURNED_AWAY -> "联络站告诉您该去哪里办理";
            case ACCEPTED -> "已经受理";
            case ASSIGNED -> "已交给承办单位办理";
            case EXTENDED -> "办理期限有变化";
            case PLANNED -> "承办单位排出了时间表";
            case REACHED -> "时间表上又走到一步";
            case REPLIED -> "已经答复，请您评价";
            case CORRECTED -> "答复的文字有更正，办理结果和期限不变";
            case REOPENED -> "已重新办理";
            case CLOSED -> "已经办结";
            case JOINED -> "和别人反映的是同一件事，已合在一起办理，每一步都会告诉您";
            case PARTED -> "已改为单独办理，期限仍从您反映那天算起";
        };
        return "【呼应】您反映的事项 " + message.number() + "：" + what + "。";
    }

    private String link(String secret) {
        return "查看：" + address + "/follow/" + secret;
    }
}
