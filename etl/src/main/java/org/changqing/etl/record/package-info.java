/**
 * From landed text to records: cleaned, in their current version, with the references that hold.
 */
package org.changqing.etl.record;
