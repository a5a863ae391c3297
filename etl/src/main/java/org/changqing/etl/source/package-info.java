/** Where the records come from: each kind of source gives the contract's tables as rows of text. */
package org.changqing.etl.source;
