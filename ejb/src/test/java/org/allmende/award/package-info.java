/** Tests of awards. */
package org.allmende.award;
