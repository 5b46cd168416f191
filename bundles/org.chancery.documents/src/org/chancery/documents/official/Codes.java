package org.chancery.documents.official;

import java.util.Map;
import java.util.Optional;

import org.chancery.documents.CopyKind;
import org.chancery.documents.LetterKind;
import org.chancery.documents.Secrecy;
import org.chancery.documents.Speed;

/** The words of the format's enumerations (104_basic_utf8.ent, 104_exchange_utf8.ent) and the literals of the model. */
final class Codes {
	static final Map<LetterKind, String> LETTER_KINDS = Map.of(LetterKind.LETTER, "函", LetterKind.SHORT_LETTER, "書函", LetterKind.ASSIGNMENT,
			"交辦案件通知單", LetterKind.REFERRAL, "交議案件通知單", LetterKind.REMINDER, "催辦案件通知單", LetterKind.TRANSFER, "移文單",
			LetterKind.RECLASSIFICATION_PROPOSAL, "機密文書機密等級變更或註銷建議單", LetterKind.RECLASSIFICATION, "機密文書機密等級變更或註銷通知單",
			LetterKind.ENFORCEMENT, "執行命令", LetterKind.REWARD, "獎懲建議函");
	static final Map<Speed, String> SPEEDS = Map.of(Speed.ORDINARY, "普通件", Speed.URGENT, "速件", Speed.MOST_URGENT, "最速件");
	static final Map<Secrecy, String> SECRECY = Map.of(Secrecy.CONFIDENTIAL, "密", Secrecy.RESTRICTED, "機密", Secrecy.SECRET, "極機密",
			Secrecy.TOP_SECRET, "絕對機密");
	static final Map<CopyKind, String> COPIES = Map.of(CopyKind.ORIGINAL, "正本", CopyKind.COPY, "副本", CopyKind.EXTRACT, "抄本",
			CopyKind.REPRINT, "影本", CopyKind.TRANSLATION, "譯本", CopyKind.MANUSCRIPT, "稿本", CopyKind.DRAFT, "草稿", CopyKind.FINAL, "定稿",
			CopyKind.BASE_MAP, "底圖", CopyKind.BLUEPRINT, "藍圖");

	private Codes() {
	}

	/** The literal that a word stands for. */
	static <E> Optional<E> literal(Map<E, String> codes, String word) {
		return codes.entrySet().stream().filter(e -> e.getValue().equals(word)).map(Map.Entry::getKey).findFirst();
	}
}
