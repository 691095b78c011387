package org.usercenter.ca.agent.skf;

/**
 * The functions of GM/T 0016 that the agent binds. None of them creates, deletes, imports or changes anything on a key,
 * and none sets or unblocks a PIN.
 */
enum SkfFunction {
    ENUM_DEVICES("SKF_EnumDev"),
    CONNECT_DEVICE("SKF_ConnectDev"),
    DISCONNECT_DEVICE("SKF_DisConnectDev"),
    GET_DEVICE_INFO("SKF_GetDevInfo"),
    ENUM_APPLICATIONS("SKF_EnumApplication"),
    OPEN_APPLICATION("SKF_OpenApplication"),
    CLOSE_APPLICATION("SKF_CloseApplication"),
    CLEAR_SECURE_STATE("SKF_ClearSecureState"),
    GET_PIN_INFO("SKF_GetPINInfo"),
    VERIFY_PIN("SKF_VerifyPIN"),
    ENUM_CONTAINERS("SKF_EnumContainer"),
    OPEN_CONTAINER("SKF_OpenContainer"),
    CLOSE_CONTAINER("SKF_CloseContainer"),
    EXPORT_CERTIFICATE("SKF_ExportCertificate"),
    SIGN_ECC("SKF_ECCSignData"),
    SIGN_RSA("SKF_RSASignData");

    private final String symbol;

    SkfFunction(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }
}
