/**
 * From a source's text to typed values: one small parser a type, and what can't be read safely is a
 * fault.
 */
package org.changqing.etl.clean;
