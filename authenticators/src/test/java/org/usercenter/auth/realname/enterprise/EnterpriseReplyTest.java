package org.usercenter.auth.realname.enterprise;

import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Match;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Mismatch;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.NoRecord;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.NotInBusiness;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Unavailable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
class EnterpriseReplyTest {

    @Test
    void tencentConfirmsAllFourElements() {
        assertThat(tencent(0, true, true, true, true, "1")).isEqualTo(new Match("tencent:R-1"));
    }

    @Test
    void tencentNamesWhatDiffers() {
        assertThat(tencent(0, true, true, false, false, "1"))
                .isEqualTo(new Mismatch(Set.of(EnterpriseField.REPRESENTATIVE, EnterpriseField.REPRESENTATIVE_NUMBER)));
        assertThat(tencent(0, false, true, true, true, "1")).isEqualTo(new Mismatch(Set.of(EnterpriseField.USCC)));
    }

    @Test
    void whatTencentDoesNotKnowAtAllIsNoRecord() {
        assertThat(tencent(0, false, false, false, false, "")).isEqualTo(new NoRecord());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4", ""})
    void anEnterpriseThatTencentKnowsAsClosedIsNotInBusiness(String state) {
        assertThat(tencent(0, true, true, true, true, state)).isEqualTo(new NotInBusiness());
    }

    @Test
    void aFailureOfTencentIsNoVerdict() {
        assertThat(tencent(1, true, true, true, true, "1")).isEqualTo(new Unavailable());
        assertThat(tencentText("{\"Response\":{\"StatusCode\":0,\"VerifyResult\":1,\"RequestId\":\"R-1\"}}"))
                .isEqualTo(new Unavailable());
        assertThat(tencentText("{\"Response\":{\"Error\":{\"Code\":\"AuthFailure\"},\"RequestId\":\"R-1\"}}"))
                .isEqualTo(new Unavailable());
        assertThat(TencentEnterpriseReply.result("t", new CloudResult.NoAnswer(CloudResult.Cause.TIMEOUT)))
                .isEqualTo(new Unavailable());
    }

    @Test
    void aliyunConfirmsAllFourElements() {
        assertThat(aliyun("{\"BizCode\":\"1\",\"Status\":\"在营（开业）\"}")).isEqualTo(new Match("aliyun:R-1"));
    }

    @Test
    void aliyunNamesWhatDiffers() {
        assertThat(aliyun("{\"BizCode\":\"2\",\"ReasonDetail\":\"LegalPersonNameFlag, EntNameFlag\"}"))
                .isEqualTo(new Mismatch(Set.of(EnterpriseField.REPRESENTATIVE, EnterpriseField.NAME)));
    }

    @Test
    void aMismatchOfWhichAliyunSaysNoMoreMayBeOfAnyElement() {
        assertThat(aliyun("{\"BizCode\":\"2\"}")).isEqualTo(new Mismatch(Set.of(EnterpriseField.values())));
    }

    @Test
    void whatAliyunDoesNotKnowIsNoRecord() {
        assertThat(aliyun("{\"BizCode\":\"3\"}")).isEqualTo(new NoRecord());
    }

    @ParameterizedTest
    @ValueSource(strings = {"吊销", "已注销", "迁出", "在业（清算）", "除名", "歇业", "责令关闭", ""})
    void whoseStateIsNotCalledInBusinessByAliyunIsNot(String status) {
        assertThat(aliyun("{\"BizCode\":\"1\",\"Status\":\"" + status + "\"}")).isEqualTo(new NotInBusiness());
    }

    @Test
    void aReplyOfAliyunThatNobodyUnderstandsIsNoVerdict() {
        assertThat(aliyun("{\"BizCode\":\"9\"}")).isEqualTo(new Unavailable());
        assertThat(aliyunText("{\"Code\":\"Throttling\",\"RequestId\":\"R-1\"}", 200))
                .isEqualTo(new Unavailable());
        assertThat(aliyunText("{\"Code\":\"SignatureDoesNotMatch\",\"RequestId\":\"R-1\"}", 400))
                .isEqualTo(new Unavailable());
    }

    private static EnterpriseCheckResult tencent(
            int status, boolean code, boolean name, boolean representative, boolean number, String state) {
        boolean all = code && name && representative && number;
        return tencentText(("{\"Response\":{\"StatusCode\":%d,\"VerifyResult\":%d,\"IsCreditCodeConsistent\":%b,"
                        + "\"IsEntNameConsistent\":%b,\"IsLrNameConsistent\":%b,\"IsIdNumConsistent\":%b,"
                        + "\"OperatingStatus\":\"%s\",\"RequestId\":\"R-1\"}}")
                .formatted(status, all ? 1 : 0, code, name, representative, number, state));
    }

    private static EnterpriseCheckResult tencentText(String json) {
        return TencentEnterpriseReply.result("t", answer(json, 200));
    }

    private static EnterpriseCheckResult aliyun(String result) {
        return aliyunText("{\"Code\":\"Success\",\"RequestId\":\"R-1\",\"Result\":" + result + "}", 200);
    }

    private static EnterpriseCheckResult aliyunText(String json, int status) {
        return AliyunEnterpriseReply.result("a", answer(json, status));
    }

    private static CloudResult answer(String json, int status) {
        ObjectNode body = Json.object(json);
        assertThat(body).isNotNull();
        return new CloudResult.Answer(status, body == null ? Json.object() : body);
    }
}
