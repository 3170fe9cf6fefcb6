package org.huying.erasure.web;

import org.huying.web.Page;

/** The administrator carries out a request, by the number of the opinion. */
record RequestPage(String number) implements Page {
}
