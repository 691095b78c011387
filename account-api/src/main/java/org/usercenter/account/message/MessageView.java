package org.usercenter.account.message;

/**
 * A message to the account.
 *
 * @param id also says up to where messages were seen
 * @param kind what it is about
 * @param at ISO 8601
 * @param security whether it warns of something
 */
public record MessageView(
        String id, String kind, String title, String body, String at, boolean security, boolean read) {}
