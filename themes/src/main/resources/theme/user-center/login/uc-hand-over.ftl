<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as codes>
<#import "present-side.ftl" as present>
<#import "password-rules.ftl" as passwordRulesList>
<#-- Handing the main account over, step by step. -->
<#assign order = ["present", "mobile", "email", "belongings", "confirm"]>
<#assign sent = codeSent!false>
<#macro progress>
  <#local at = order?seq_index_of(handoverStep)>
  <@layout.progress label="uc.handover.steps" prefix="uc.handover.step."
      steps=order?map(each -> {"key": each, "state": (order?seq_index_of(each) < at)?then("done", (each == handoverStep)?then("current", "todo"))}) />
</#macro>
<#macro what item>
  <#switch item.kind>
    <#case "certificate">${msg("uc.handover.item.certificate", item.name, item.detail)}<#break>
    <#case "mobile">${msg("uc.handover.item.mobile", item.name)}<#break>
    <#case "link"><#local known = msg("uc.way." + item.name)>${msg("uc.handover.item.link", (known == "uc.way." + item.name)?then(item.detail, known))}<#break>
    <#case "sessions">${msg("uc.handover.item.sessions", item.name)}<#break>
    <#default>${msg("uc.handover.item.credential", item.detail?has_content?then(item.detail, item.name))}
  </#switch>
</#macro>
<#macro items of>
  <#if of?has_content><ul class="uc-plain-list"><#list of as item><li><@what item=item/></li></#list></ul><#else>${msg("uc.handover.nothing")}</#if>
</#macro>
<#macro summary>
  <dl class="uc-facts">
    <div><dt>${msg("uc.handover.mobile")}</dt><dd>${handoverMobile}</dd></div>
    <div><dt>${msg("uc.handover.email")}</dt><dd>${handoverEmail?has_content?then(handoverEmail, msg("uc.handover.no-email"))}</dd></div>
    <div><dt>${msg((handoverStep == "done")?then("uc.handover.removed-done", "uc.handover.removed"))}</dt><dd><@items of=handoverRemoved/></dd></div>
    <#if handoverKept?has_content><div><dt>${msg("uc.handover.kept")}</dt><dd><@items of=handoverKept/></dd></div></#if>
  </dl>
</#macro>
<#macro ways next nextLabel id back=true>
  <div class="uc-actions"><button type="submit" name="action" value="${next}" class="uc-btn uc-primary uc-block" id="${id}">${nextLabel}</button></div>
  <div class="uc-actions uc-actions-row">
    <#if back><button type="submit" name="action" value="back" class="uc-btn uc-plain" id="uc-handover-back" formnovalidate>${msg("uc.handover.back")}</button></#if>
    <button type="submit" name="action" value="leave" class="uc-btn uc-plain" id="uc-handover-leave" formnovalidate>${msg("uc.handover.leave")}</button>
  </div>
</#macro>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('mobile','email','captcha','code','password-new','password-confirm','sure'); section>
  <#if section = "header">
    ${msg((handoverStep == "done")?then("uc.handover.done-title", "uc.handover.title"))}
  <#elseif section = "form">
    <#if order?seq_contains(handoverStep)><@progress/></#if>
    <#switch handoverStep>
      <#case "not-allowed">
        <@layout.note kind="info">${msg("uc.handover.not-allowed")}</@layout.note>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-primary uc-block" id="uc-handover-leave">${msg("uc.handover.leave")}</button></div>
        </form>
        <#break>
      <#case "over">
        <@layout.note kind="warning">${msg("uc.handover.over." + handoverOver)}</@layout.note>
        <#if handoverOver == "suspended">
          <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
            <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-primary uc-block" id="uc-handover-leave">${msg("uc.handover.leave")}</button></div>
          </form>
        <#else>
          <div class="uc-actions"><a id="uc-handover-restart" class="uc-btn uc-primary uc-block" href="${url.loginRestartFlowUrl}">${msg("uc.stale.restart")}</a></div>
        </#if>
        <#break>
      <#case "start">
        <p>${msg("uc.handover.what")}</p>
        <h2>${msg("uc.handover.ready")}</h2>
        <ul class="uc-checklist">
          <li><span>${msg(handoverByCertificate?then("uc.handover.ready-certificate", "uc.handover.ready-present"))}</span></li>
          <li><span>${msg("uc.handover.ready-mobile")}</span></li>
          <li><span>${msg("uc.handover.ready-email")}</span></li>
        </ul>
        <h2>${msg("uc.handover.then")}</h2>
        <ul class="uc-list">
          <li>${msg("uc.handover.then-contacts")}</li>
          <li>${msg("uc.handover.then-access")}</li>
          <li>${msg("uc.handover.then-told")}</li>
          <li>${msg("uc.handover.then-stays")}</li>
        </ul>
        <p class="uc-hint">${msg("uc.handover.interrupted")}</p>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <@ways next="begin" nextLabel=msg("uc.handover.begin") id="uc-handover-begin" back=false/>
        </form>
        <#break>
      <#case "present">
        <p>${msg("uc.handover.present.what")}</p>
        <#if handoverYoung?has_content><@layout.note kind="warning">${msg("uc.handover.present.young", handoverYoung?join(" · "))}</@layout.note></#if>
        <#if sent><@layout.note kind="info">${msg("uc.contact." + handoverTargets[handoverChosen].kind + ".sent")}</@layout.note></#if>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if>>
          <#if handoverTargets?has_content>
            <@buttons.defaultSubmit value=sent?then("verify", "send")/>
            <@present.choice targets=handoverTargets chosen=handoverChosen/>
            <@codes.captcha/>
            <@codes.code autofocus=sent/>
            <@ways next="verify" nextLabel=msg("uc.handover.next") id="uc-handover-verify"/>
          <#else>
            <#if !handoverYoung?has_content><@layout.note kind="warning">${msg("uc.handover.present.none")}</@layout.note></#if>
            <div class="uc-actions uc-actions-row"><button type="submit" name="action" value="back" class="uc-btn uc-plain" id="uc-handover-back">${msg("uc.handover.back")}</button> <button type="submit" name="action" value="leave" class="uc-btn uc-plain" id="uc-handover-leave">${msg("uc.handover.leave")}</button></div>
          </#if>
        </form>
        <@present.otherwise id="uc-handover-certificate"/>
        <@codes.script/>
        <#break>
      <#case "mobile">
      <#case "email">
        <p class="uc-muted">${msg("uc.handover." + handoverKind + ".what")}</p>
        <#if sent><@layout.note kind="info">${msg("uc.contact." + handoverKind + ".sent")}</@layout.note></#if>
        <#if handoverProved?has_content>
          <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
            <dl class="uc-facts"><div><dt>${msg("uc.handover.proved")}</dt><dd>${handoverProved}</dd></div></dl>
            <div class="uc-actions"><button type="submit" name="action" value="proved" class="uc-btn uc-primary uc-block" id="uc-handover-proved">${msg("uc.handover.next")}</button></div>
            <p class="uc-hint uc-gap-top">${msg("uc.handover.other")}</p>
          </form>
        </#if>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if>>
          <@buttons.defaultSubmit value=sent?then("verify", "send")/>
          <#if handoverKind == "mobile">
            <@field.input name="mobile" label=msg("uc.handover.mobile") type="tel" inputmode="tel" autocomplete="off" value=handoverTyped autofocus=!sent maxlength="20"/>
          <#else>
            <@field.input name="email" label=msg("uc.handover.email") type="email" inputmode="email" autocomplete="off" value=handoverTyped autofocus=!sent maxlength="254"/>
          </#if>
          <@codes.captcha/>
          <@codes.code autofocus=sent label=msg("uc.contact." + handoverKind + ".code")/>
          <@ways next="verify" nextLabel=msg("uc.handover.next") id="uc-handover-verify"/>
          <#if handoverKind == "email">
            <div class="uc-more"><button type="submit" name="action" value="without" class="uc-link" id="uc-handover-without" formnovalidate>${msg("uc.handover.without-email")}</button></div>
          </#if>
        </form>
        <@codes.script/>
        <#break>
      <#case "belongings">
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <#if handoverItems?has_content>
            <fieldset class="uc-field uc-radios">
              <legend class="uc-label">${msg("uc.handover.belongings.what")}</legend>
              <#list handoverItems as item>
                <input type="hidden" name="listed" value="${item.id}">
                <label class="uc-check"><input class="uc-check-input" type="checkbox" name="removed" value="${item.id}"<#if !item.kept> checked</#if>><span class="uc-check-label"><@what item=item/></span></label>
              </#list>
            </fieldset>
            <p class="uc-hint">${msg("uc.handover.belongings.hint")}</p>
          <#else>
            <p>${msg("uc.handover.belongings.none")}</p>
          </#if>
          <p class="uc-hint">${msg("uc.handover.belongings.this-browser")}</p>
          <@ways next="choose" nextLabel=msg("uc.handover.next") id="uc-handover-choose"/>
        </form>
        <#break>
      <#case "confirm">
        <@summary/>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <@buttons.defaultSubmit value="confirm"/>
          <input type="text" id="username" name="username" value="${accountName}" autocomplete="username" readonly hidden>
          <p>${msg("uc.handover.password")}</p>
          <@field.password name="password-new" label=msg("passwordNew") autocomplete="new-password" autofocus=true describedBy="password-new-rules"/>
          <@passwordRulesList.list field="password-new" usernameField="username"/>
          <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
          <p>${msg("uc.handover.means")}</p>
          <ul class="uc-list">
            <li>${msg("uc.handover.means-login")}</li>
            <li>${msg("uc.handover.means-recovery")}</li>
            <#if handoverKept?has_content><li>${msg("uc.handover.means-kept")}</li></#if>
            <#if handoverAdministrators?has_content><li>${msg("uc.handover.means-administrators", handoverAdministrators?join(", "))}</li></#if>
            <li>${msg("uc.handover.means-undo")}</li>
          </ul>
          <#assign sureError = messagesPerField.get('sure')!"">
          <div class="uc-field<#if sureError?has_content> uc-error</#if>">
            <label for="sure" class="uc-check">
              <input class="uc-check-input" type="checkbox" id="sure" name="sure" value="true" required<#if handoverSure> checked</#if><#if sureError?has_content> aria-invalid="true" aria-describedby="input-error-sure"</#if>>
              <span class="uc-check-label">${msg("uc.handover.sure")}</span>
            </label>
            <#if sureError?has_content><p class="uc-error-text" id="input-error-sure"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${sureError}</span></p></#if>
          </div>
          <@ways next="confirm" nextLabel=msg("uc.handover.confirm") id="uc-handover-confirm"/>
        </form>
        <#break>
      <#case "done">
        <@layout.note kind="success">${msg("uc.handover.done")}</@layout.note>
        <@summary/>
        <p>${msg("uc.handover.done-next")}</p>
        <div class="uc-actions"><a id="uc-handover-login" class="uc-btn uc-primary uc-block" href="${url.loginRestartFlowUrl}">${msg("uc.handover.log-in")}</a></div>
        <#break>
    </#switch>
  </#if>
</@layout.registrationLayout>
