package io.kaohe.scoring;

/** Whose judgement a rating is. */
public enum RaterGroup {
    MANAGER,
    PEER,
    SELF,
    CUSTOMER
}
