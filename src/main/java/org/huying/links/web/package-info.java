@NullMarked
package org.huying.links.web;

import org.jspecify.annotations.NullMarked;
