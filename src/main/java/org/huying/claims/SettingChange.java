package org.huying.claims;

import java.time.Instant;

/** Something an administrator did to the settings of claims. */
public record SettingChange(Instant at, String by, SettingAct act, String subject, String text) {
}
