/**
 * The proof-reader: documents as plain text with structure, the rules that look at them, and what the rules find. Knows no
 * window and no database; rules are contributed by bundles as services of {@link org.chancery.proofread.ProofRule}.
 */
package org.chancery.proofread;
