package org.usercenter.account.imports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.account.spreadsheet.SpreadsheetAnswer;

/** The sheet that is filled in to import internal accounts. */
public final class TemplateResource {

    private final EnterpriseScope scope;

    /** For an enterprise that the caller belongs to. */
    public TemplateResource(EnterpriseScope scope) {
        this.scope = scope;
    }

    /** An empty one with an example and hints, in the caller's language. */
    @GET
    @Operation(
            id = "getImportTemplate",
            summary = "Template of the spreadsheet of internal accounts that are to be made",
            right = Right.MEMBERS,
            media = SpreadsheetAnswer.MEDIA_TYPE,
            perHour = 60)
    public Response get(@Context ResourceInfo here) {
        return scope.answer(here, () -> {
            StreamingOutput content = new ImportTemplate(scope.call().inChinese())::write;
            return Answer.ready(SpreadsheetAnswer.of(content, "member-import.xlsx"));
        });
    }
}
