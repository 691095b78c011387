<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as codes>
<#import "present-side.ftl" as presentSide>
<#-- Having one's own account deleted, with a main account the organisation: what it means, done, or why it cannot be. -->
<#assign closes = deletionStep == "present" || (enterpriseName!"")?has_content>
<#assign texts = closes?then("uc.deletion.close.", "uc.deletion.")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('sure','uscc','captcha','code'); section>
  <#if section = "header">
    ${msg((deletionStep == "done")?then("uc.deletion.done-title", texts + "title"))}
  <#elseif section = "form">
    <#switch deletionStep>
      <#case "refused">
        <@layout.note kind="info">${msg("uc.deletion.refused." + deletionObstacle)}</@layout.note>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-primary uc-block" id="uc-deletion-leave">${msg("uc.deletion.leave")}</button></div>
        </form>
        <#if deletionObstacle == "no-contact"><@presentSide.otherwise id="uc-deletion-certificate" heading="uc.deletion.refused.other-proof"/></#if>
        <#break>
      <#case "done">
        <@layout.note kind="info"><#if closes>${msg("uc.deletion.close.done", enterpriseName, deletionDay)}<#else>${msg("uc.deletion.done", deletionDay)}</#if></@layout.note>
        <p>${msg("uc.deletion.done-back")}</p>
        <div class="uc-actions"><a id="uc-deletion-restart" class="uc-btn uc-plain uc-block" href="${url.loginRestartFlowUrl}">${msg("uc.register.to-login")}</a></div>
        <#break>
      <#case "present">
        <#assign sent = codeSent!false>
        <p>${msg("uc.deletion.close.what")}</p>
        <#if sent><@layout.note kind="info">${msg("uc.contact." + contactTargets[contactChosen].kind + ".sent")}</@layout.note></#if>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if>>
          <@buttons.defaultSubmit value=sent?then("verify", "send")/>
          <@presentSide.choice targets=contactTargets chosen=contactChosen/>
          <@codes.captcha/>
          <@codes.code autofocus=sent/>
          <div class="uc-actions"><button type="submit" name="action" value="verify" class="uc-btn uc-primary uc-block" id="uc-deletion-verify">${msg("uc.deletion.close.next")}</button></div>
          <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-plain uc-block" id="uc-deletion-leave" formnovalidate>${msg("uc.deletion.leave")}</button></div>
        </form>
        <@presentSide.otherwise id="uc-deletion-certificate"/>
        <@codes.script/>
        <#break>
      <#default>
        <dl class="uc-facts">
          <#if closes>
            <div><dt>${msg("uc.deletion.close.name")}</dt><dd>${enterpriseName}</dd></div>
            <div><dt>${msg("uc.deletion.close.members")}</dt><dd><#if enterpriseMembers gte enterpriseMembersMax - 1>${msg("uc.deletion.close.members.many", enterpriseMembersMax - 1)}<#else>${msg("uc.deletion.close.members.count", enterpriseMembers)}</#if></dd></div>
          </#if>
          <div><dt>${msg("uc.deletion.account")}</dt><dd>${accountName}</dd></div>
          <div><dt>${msg("uc.deletion.day")}</dt><dd>${deletionDay}</dd></div>
        </dl>
        <h2>${msg("uc.deletion.then")}</h2>
        <ul class="uc-list">
          <li>${msg(texts + "then-sessions")}</li>
          <li>${msg(texts + "then-waiting", deletionDays)}</li>
          <#if closes><li>${msg("uc.deletion.close.then-members")}</li></#if>
          <li>${msg(texts + "then-data")}</li>
          <#if !closes><li>${msg("uc.deletion.then-enterprises")}</li></#if>
        </ul>
        <h2>${msg("uc.deletion.kept")}</h2>
        <ul class="uc-list">
          <li>${msg("uc.deletion.kept-logs")}</li>
          <li>${msg("uc.deletion.kept-appeals")}</li>
          <li>${msg(texts + "kept-business")}</li>
        </ul>
        <p>${msg("uc.deletion.export")}</p>
        <#if closes><p>${msg("uc.deletion.close.handover")}</p></#if>
        <form class="uc-form" id="uc-delete-account" action="${url.loginAction}" method="post" novalidate>
          <@buttons.defaultSubmit value="leave"/>
          <#if closes><@field.input name="uscc" label=msg("uc.deletion.close.uscc") autocomplete="off" value=usccTyped maxlength="30"/></#if>
          <#assign sureError = messagesPerField.get('sure')!"">
          <div class="uc-field<#if sureError?has_content> uc-error</#if>">
            <label for="sure" class="uc-check">
              <input class="uc-check-input" type="checkbox" id="sure" name="sure" value="true" required<#if sureError?has_content> aria-invalid="true" aria-describedby="input-error-sure"</#if>>
              <span class="uc-check-label">${msg(texts + "sure")}</span>
            </label>
            <#if sureError?has_content><p class="uc-error-text" id="input-error-sure"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${sureError}</span></p></#if>
          </div>
          <div class="uc-actions"><button type="submit" name="action" value="delete" class="uc-btn uc-primary uc-block" id="uc-deletion-sure">${msg(texts + "confirm")}</button></div>
          <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-plain uc-block" id="uc-deletion-leave" formnovalidate>${msg("uc.deletion.leave")}</button></div>
        </form>
    </#switch>
  </#if>
</@layout.registrationLayout>
