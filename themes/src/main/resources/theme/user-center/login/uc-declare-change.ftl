<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- Declaring a changed name, legal representative or document: form, comparison, done. -->
<#assign kind = (declareEnterprise!false)?then("enterprise", "person")>
<#assign typed = declareTyped!{}>
<#function short text><#return text?has_content?then(text, msg("uc.declare.none"))></#function>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('declaredName','representative','representativeDocumentType','representativeDocumentNumber','validUntil','sure'); section>
  <#if section = "header">
    ${msg((declareStep == "done")?then("uc.declare.done-title", "uc.declare.title"))}
  <#elseif section = "form">
    <#switch declareStep>
      <#case "not-allowed">
        <@layout.note kind="info">${msg("uc.declare.not-allowed")}</@layout.note>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-primary uc-block" id="uc-declare-leave">${msg("uc.declare.leave")}</button></div>
        </form>
        <#break>
      <#case "form">
        <p class="uc-muted">${msg("uc.declare.what-" + kind)}</p>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <@buttons.defaultSubmit value="compare"/>
          <@field.input name="declaredName" label=msg("uc.declare.name-" + kind) value=typed.declaredName!'' maxlength="200" autofocus=true/>
          <#if kind == "enterprise">
            <@field.input name="representative" label=msg("uc.register.field.representative") value=typed.representative!'' maxlength="60"/>
            <#assign typeError = messagesPerField.get('representativeDocumentType')!"">
            <@field.group name="representativeDocumentType" label=msg("uc.declare.document-type") error=typeError>
              <span class="uc-control uc-select">
                <select id="representativeDocumentType" name="representativeDocumentType" <@field.state name="representativeDocumentType" error=typeError/>>
                  <#list documentTypes as option><option value="${option}"<#if option == (typed.representativeDocumentType!"")> selected</#if>>${msg("uc.register.document." + option)}</option></#list>
                </select>
              </span>
            </@field.group>
            <@field.input name="representativeDocumentNumber" label=msg("uc.declare.document-number") hint=declareDocument?has_content?then(msg("uc.declare.document-number-hint", declareDocument), msg("uc.declare.document-number-new")) value=typed.representativeDocumentNumber!'' maxlength="40" autocapitalize="characters" spellcheck="false"/>
          </#if>
          <@field.input name="validUntil" label=msg("uc.declare.valid-until-" + kind) type="date" value=typed.validUntil!''/>
          <@field.checkbox name="unlimited" label=msg("uc.declare.unlimited-" + kind) value=(typed.unlimited!"")?has_content/>
          <div class="uc-actions"><button type="submit" name="action" value="compare" class="uc-btn uc-primary uc-block" id="uc-declare-compare">${msg("uc.declare.next")}</button></div>
          <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-plain uc-block" id="uc-declare-leave" formnovalidate>${msg("uc.declare.leave")}</button></div>
        </form>
        <p class="uc-hint uc-gap-top">${msg("uc.declare.locked-" + kind)}</p>
        <#break>
      <#case "compare">
        <table class="uc-compare" id="uc-declare-comparison">
          <caption class="uc-sr">${msg("uc.declare.compare")}</caption>
          <thead><tr><td></td><th scope="col">${msg("uc.declare.before")}</th><th scope="col">${msg("uc.declare.after")}</th></tr></thead>
          <tbody>
            <#list declareRows as row>
              <tr><th scope="row">${msg((row.field == "representative")?then("uc.register.field.representative", (row.field == "name")?then("uc.declare.name-" + kind, "uc.declare.valid-until-" + kind)))}</th>
                <td>${(row.field == "validity" && !row.before?has_content)?then(msg("uc.declare.unlimited-" + kind), short(row.before))}</td>
                <td>${(row.field == "validity" && !row.after?has_content)?then(msg("uc.declare.unlimited-" + kind), short(row.after))}</td></tr>
            </#list>
          </tbody>
        </table>
        <p>${msg("uc.declare.means")}</p>
        <ul class="uc-list">
          <#if declareLowers>
            <li>${msg("uc.declare.means-level", msg("uc.upgrade.level." + declareLevel), msg("uc.upgrade.level.1"))}</li>
            <li>${msg("uc.declare.means-business")}</li>
          <#else>
            <li>${msg("uc.declare.means-same")}</li>
          </#if>
          <li>${msg("uc.declare.means-" + declareProspect)}</li>
          <li>${msg("uc.declare.means-upgrade")}</li>
        </ul>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <@buttons.defaultSubmit value="confirm"/>
          <#assign sureError = messagesPerField.get('sure')!"">
          <div class="uc-field<#if sureError?has_content> uc-error</#if>">
            <label for="sure" class="uc-check">
              <input class="uc-check-input" type="checkbox" id="sure" name="sure" value="true" required<#if sureError?has_content> aria-invalid="true" aria-describedby="input-error-sure"</#if>>
              <span class="uc-check-label">${msg("uc.declare.sure-" + kind)}</span>
            </label>
            <#if sureError?has_content><p class="uc-error-text" id="input-error-sure"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${sureError}</span></p></#if>
          </div>
          <div class="uc-actions"><button type="submit" name="action" value="confirm" class="uc-btn uc-primary uc-block" id="uc-declare-confirm">${msg("uc.declare.confirm")}</button></div>
          <div class="uc-actions uc-actions-row">
            <button type="submit" name="action" value="edit" class="uc-btn uc-plain" id="uc-declare-edit" formnovalidate>${msg("uc.declare.edit")}</button>
            <button type="submit" name="action" value="leave" class="uc-btn uc-plain" id="uc-declare-leave" formnovalidate>${msg("uc.declare.leave")}</button>
          </div>
        </form>
        <#break>
      <#case "done">
        <@layout.note kind="success">${msg("uc.declare.done")}</@layout.note>
        <dl class="uc-facts"><div><dt>${msg("uc.upgrade.level")}</dt><dd id="uc-declare-level" data-level="${declareLevel}">${msg("uc.upgrade.level." + declareLevel)}</dd></div></dl>
        <p>${msg("uc.declare.means-" + declareProspect)}</p>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <#if declareUpgrades>
            <p>${msg("uc.declare.upgrade-why")}</p>
            <div class="uc-actions"><button type="submit" name="action" value="upgrade" class="uc-btn uc-primary uc-block" id="uc-declare-upgrade">${msg("uc.declare.upgrade")}</button></div>
          </#if>
          <div class="uc-actions"><button type="submit" name="action" value="go-on" class="uc-btn ${declareUpgrades?then("uc-plain", "uc-primary")} uc-block" id="uc-declare-go-on">${msg("uc.declare.go-on")}</button></div>
        </form>
        <#break>
    </#switch>
  </#if>
</@layout.registrationLayout>
