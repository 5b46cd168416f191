/**
 * The official formats of electronic documents (文書及檔案管理電腦化作業規範, annex 5, revision of 2020-12-03): DI, the document
 * itself, and SW, the roster of one exchange. Files are written in UTF-8 and checked against the official DTDs of the folder
 * {@code dtd}; files of others are read without following anything they refer to, and nothing in them is left out unsaid.
 */
package org.chancery.documents.official;
