package org.huying.claims.web;

import java.util.List;
import org.huying.claims.BoundsVersion;
import org.huying.claims.SettingChange;
import org.huying.claims.Tag;
import org.huying.claims.TagKind;
import org.huying.web.Option;
import org.huying.web.Page;

/** The settings of claims and what was done to them. */
record ClaimSettingsPage(List<Tag> tags, List<BoundsVersion> versions, List<Option> regions,
        List<SettingChange> changes)
        implements Page {

    List<Tag> tags(TagKind kind, boolean used) {
        return tags.stream().filter(tag -> tag.kind() == kind && (tag.retiredOn() == null) == used).toList();
    }
}
