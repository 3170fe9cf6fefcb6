package org.huying.office.web;

import org.huying.office.Field;
import org.huying.office.Register;
import org.huying.web.Page;
import org.huying.web.Text;

/** Step one: which file; and what the columns are called. */
record DraftUploadPage(Register register) implements Page {

    String meaning(Field field) {
        return Text.t("office.column." + field.name());
    }

    boolean isNeeded(Field field) {
        return register.needed().contains(field);
    }
}
