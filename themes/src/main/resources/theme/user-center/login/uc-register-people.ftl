<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "materials.ftl" as material>
<#import "password-rules.ftl" as passwordRulesList>
<#assign typed = draft!{}>
<#assign fields = ['registrant','handlerName','handlerDocumentType','handlerDocumentNumber','handlerMobile','representative','representativeDocumentType','representativeDocumentNumber','mobile','email','postalAddress','postcode','username','password','password-confirm',
  'material-handler-id-front','material-handler-id-back','material-authority-letter','material-representative-id-front','material-representative-id-back','material-commitment']>
<#assign wrong = []>
<#list fields as f><#if messagesPerField.existsError(f)><#assign wrong += [f]></#if></#list>
<#assign role = (typed.registrant!"")?has_content?then(typed.registrant!"", "handler")>
<@layout.registrationLayout wide=true displayMessage=!wrong?has_content; section>
  <#if section = "header">
    ${msg("uc.register.people.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.register.kept")}</p>
  <#elseif section = "form">
    <#if wrong?has_content>
      <@layout.note kind="error">
        ${msg("uc.register.person.correct", wrong?size)}
        <ul class="uc-error-links"><#list wrong as f><li><a href="#${f}">${msg("uc.register.people.link." + f)}</a></li></#list></ul>
      </@layout.note>
    </#if>
    <form class="uc-form" id="uc-register-people" action="${url.loginAction}" method="post" novalidate>
      <@buttons.defaultSubmit value="next"/>
      <fieldset class="uc-sheet">
        <legend><h2>${msg("uc.register.people.role")}</h2></legend>
        <#if messagesPerField.existsError('registrant')>
          <p class="uc-error-text" id="input-error-registrant"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${messagesPerField.get('registrant')}</span></p>
        </#if>
        <div class="uc-cards">
          <#list registrantRoles![] as option>
            <label class="uc-choice">
              <input type="radio"<#if option?is_first> id="registrant"</#if> name="registrant" value="${option}"<#if option == role> checked</#if>>
              <span><strong>${msg("uc.register.people.role." + option)}</strong><span class="uc-hint">${msg("uc.register.people.role." + option + ".hint")}</span></span>
            </label>
          </#list>
        </div>
      </fieldset>
      <section class="uc-sheet" aria-labelledby="uc-handler" data-group="handler">
        <h2 id="uc-handler">${msg("uc.register.people.handler")}</h2>
        <div class="uc-two">
          <@field.input name="handlerName" label=msg("uc.register.field.name") hint=msg("uc.register.person.name-hint") value=typed.handlerName!'' maxlength="60"/>
          <@documentType name="handlerDocumentType" number="handlerDocumentNumber" side="handler-id-back"/>
          <@number name="handlerDocumentNumber" type="handlerDocumentType"/>
          <@field.input name="handlerMobile" label=msg("uc.register.field.mobile") hint=msg("uc.register.people.handler-mobile-hint") type="tel" inputmode="tel" value=typed.handlerMobile!'' maxlength="20"/>
        </div>
      </section>
      <section class="uc-sheet" aria-labelledby="uc-representative">
        <h2 id="uc-representative">${msg("uc.register.enterprise.representative")}</h2>
        <div class="uc-two">
          <@field.input name="representative" label=msg("uc.register.field.representative") hint=msg("uc.register.people.representative-hint") value=typed.representative!'' maxlength="60"/>
          <@documentType name="representativeDocumentType" number="representativeDocumentNumber" side="representative-id-back"/>
          <@number name="representativeDocumentNumber" type="representativeDocumentType"/>
        </div>
      </section>
      <section class="uc-sheet" aria-labelledby="uc-contact">
        <h2 id="uc-contact">${msg("uc.register.enterprise.contact")}</h2>
        <div class="uc-two">
          <@field.input name="mobile" label=msg("uc.register.field.mobile") hint=msg("uc.register.people.mobile-hint") type="tel" inputmode="tel" autocomplete="tel-national" value=typed.mobile!'' maxlength="20"/>
          <@field.input name="email" label=msg("uc.register.field.email") hint=msg("uc.register.people.email-hint") optional=true type="email" inputmode="email" autocomplete="email" value=typed.email!'' maxlength="254" spellcheck="false"/>
          <@field.input name="postalAddress" label=msg("uc.register.field.postalAddress") hint=msg("uc.register.people.postal-hint") optional=true value=typed.postalAddress!'' maxlength="300"/>
          <@field.input name="postcode" label=msg("uc.register.field.postcode") hint=msg("uc.register.people.postcode-hint") optional=true inputmode="numeric" autocomplete="postal-code" value=typed.postcode!'' maxlength="6"/>
        </div>
      </section>
      <section class="uc-sheet" aria-labelledby="uc-login-data">
        <h2 id="uc-login-data">${msg("uc.register.person.login")}</h2>
        <div class="uc-two">
          <@field.input name="username" label=msg("uc.register.field.username") hint=msg("uc.register.person.username-hint") autocomplete="username" value=typed.username!'' maxlength="32" autocapitalize="none" spellcheck="false"/>
          <div></div>
          <div>
            <@field.password name="password" label=msg("uc.register.field.password") autocomplete="new-password" describedBy="password-rules" hint=((typed.passwordSet!"")?string == "true")?then(msg("uc.register.person.password-kept"), "")/>
            <@passwordRulesList.list field="password" usernameField="username" history=false/>
          </div>
          <@field.password name="password-confirm" label=msg("uc.register.field.password-confirm") hint=msg("uc.register.person.password-confirm-hint") autocomplete="new-password"/>
        </div>
      </section>
      <section class="uc-sheet" aria-labelledby="uc-materials">
        <h2 id="uc-materials">${msg("uc.register.people.materials")}</h2>
        <@material.part>
          <@material.slot kind="handler-id-front" group="handler" label=msg("uc.material.kind.handler-id-front") hint=msg("uc.material.hint.id")/>
          <@material.slot kind="handler-id-back" group="handler" label=msg("uc.material.kind.handler-id-back") hint=msg("uc.material.hint.id-back")/>
          <@material.slot kind="authority-letter" group="handler" label=msg("uc.material.kind.authority-letter") hint=msg("uc.material.hint.authority-letter") letter=true/>
          <@material.slot kind="representative-id-front" group="representative" label=msg("uc.material.kind.representative-id-front") hint=msg("uc.material.hint.id")/>
          <@material.slot kind="representative-id-back" group="representative" label=msg("uc.material.kind.representative-id-back") hint=msg("uc.material.hint.id-back")/>
          <@material.slot kind="commitment" label=msg("uc.material.kind.commitment") hint=msg("uc.material.hint.commitment") letter=true/>
        </@material.part>
      </section>
      <@buttons.wizard next="next" nextLabel="uc.register.next" back=true/>
    </form>
    <script type="module" src="${url.resourcesPath}/js/materials.js"></script>
    <script type="module" src="${url.resourcesPath}/js/letter.js"></script>
    <script type="module" src="${url.resourcesPath}/js/register-enterprise.js"></script>
  </#if>
</@layout.registrationLayout>

<#macro documentType name number side>
  <#local error = messagesPerField.get(name)!"">
  <@field.group name=name label=msg("uc.register.field.documentType") error=error>
    <span class="uc-control uc-select">
      <select id="${name}" name="${name}" data-number="${number}" data-other-side="${side}" <@field.state name=name error=error/>>
        <#list documentTypes![] as option><option value="${option}" data-hint="${msg("uc.register.document-hint." + option)}"<#if option == (typed[name]!"")> selected</#if>>${msg("uc.register.document." + option)}</option></#list>
      </select>
    </span>
  </@field.group>
</#macro>

<#macro number name type>
  <#local chosen = (typed[type]!"")?has_content?then(typed[type]!"", (documentTypes![])?first!"resident-id")>
  <div>
    <@field.input name=name label=msg("uc.register.field.documentNumber") hint=msg("uc.register.document-hint." + chosen) value=typed[name]!'' maxlength="40" autocapitalize="characters" spellcheck="false"/>
    <p class="uc-hint" id="${name}-live" aria-live="polite" data-right="${msg("uc.register.live.right")}" data-wrong="${msg("uc.register.live.wrong")}"></p>
  </div>
</#macro>
