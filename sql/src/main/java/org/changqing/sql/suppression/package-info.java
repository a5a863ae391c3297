/**
 * Which cells of sensitive metrics are hidden: small ones, and as many others as keep anybody from
 * computing a small one from what is still shown.
 */
package org.changqing.sql.suppression;
