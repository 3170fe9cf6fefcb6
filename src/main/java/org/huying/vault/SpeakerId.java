package org.huying.vault;

import java.util.UUID;

/** Stands for somebody who spoke up, and says nothing of who it is. */
public record SpeakerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
