package org.usercenter.sandbox;

/** Nothing stands at this address. */
final class UnknownPlaceException extends RuntimeException {}
