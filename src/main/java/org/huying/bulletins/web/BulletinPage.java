package org.huying.bulletins.web;

import org.huying.bulletins.Bulletin;
import org.huying.web.Page;

/** One bulletin as it was published. */
record BulletinPage(Bulletin bulletin) implements Page {
}
