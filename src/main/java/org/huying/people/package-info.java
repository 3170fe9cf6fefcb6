/**
 * Who people are to the product: accounts with roles and reach, departments (承办单位) and their staff, deputies (人大代表)
 * and council members (居民议事会成员), sign-in and sessions. Relies on places.
 */
@NullMarked
package org.huying.people;

import org.jspecify.annotations.NullMarked;
