package org.huying.opinions.web;

import org.huying.opinions.OpinionId;
import org.huying.vault.Identity;
import org.huying.web.Page;

/** Asks why, then shows who spoke. */
record SpeakerPage(OpinionId id, Identity identity) implements Page {
}
