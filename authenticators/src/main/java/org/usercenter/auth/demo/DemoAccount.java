package org.usercenter.auth.demo;

/**
 * One natural person of the demo, as in {@code accounts.json}.
 *
 * @param idNumber resident ID number, made up
 * @param level real-name level, 1 or 2
 */
record DemoAccount(String loginName, String password, String name, String idNumber, String mobile, int level) {}
