<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "materials.ftl" as material>
<#import "proved.ftl" as proved>
<#import "password-rules.ftl" as passwordRulesList>
<#assign typed = draft!{}>
<#assign fields = ['name','documentType','documentNumber','documentValidUntil','mobile','email','username','password','password-confirm','material-person-id-front']>
<#assign wrong = []>
<#list fields as f><#if messagesPerField.existsError(f)><#assign wrong += [f]></#if></#list>
<@layout.registrationLayout wide=true displayMessage=!wrong?has_content; section>
  <#if section = "header">
    ${msg("uc.register.person.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.register.kept")}</p>
  <#elseif section = "form">
    <#if wrong?has_content>
      <@layout.note kind="error">
        ${msg("uc.register.person.correct", wrong?size)}
        <ul class="uc-error-links"><#list wrong as f><li><a href="#${f}">${msg("uc.register.field." + f)}</a></li></#list></ul>
      </@layout.note>
    </#if>
    <#if proof??><@proved.card proof=proof/></#if>
    <#if proofEnded??><@proved.ended text="uc.register.proved.ended"/></#if>
    <form class="uc-form" id="uc-register-person" action="${url.loginAction}" method="post" novalidate data-person>
      <@buttons.defaultSubmit value="next"/>
      <#if proof??><input type="hidden" name="proved" value="true"></#if>
      <section class="uc-sheet" aria-labelledby="uc-who">
        <h2 id="uc-who">${msg("uc.register.person.who")}</h2>
        <div class="uc-two">
          <#if !(proof?? && proof.name??)>
          <@field.input name="name" label=msg("uc.register.field.name") hint=msg("uc.register.person.name-hint") value=typed.name!'' autocomplete="name" maxlength="60"/>
          </#if>
          <#if !(proof?? && proof.documentType??)>
          <#assign typeError = messagesPerField.get('documentType')!"">
          <@field.group name="documentType" label=msg("uc.register.field.documentType") error=typeError>
            <span class="uc-control uc-select">
              <select id="documentType" name="documentType" <@field.state name="documentType" error=typeError/>>
                <#list documentTypes![] as type>
                  <option value="${type}" data-hint="${msg("uc.register.document-hint." + type)}"<#if type == typed.documentType!""> selected</#if>>${msg("uc.register.document." + type)}</option>
                </#list>
              </select>
            </span>
          </@field.group>
          </#if>
          <#if !proof??>
          <@field.input name="documentNumber" label=msg("uc.register.field.documentNumber") hint=msg("uc.register.document-hint." + ((typed.documentType!"")?has_content?then(typed.documentType, (documentTypes![])?first!"resident-id")))
            value=typed.documentNumber!'' maxlength="40" autocapitalize="characters" spellcheck="false"/>
          </#if>
          <div>
            <@field.input name="documentValidUntil" label=msg("uc.register.field.documentValidUntil") hint=msg("uc.register.person.valid-hint") type="date" value=typed.documentValidUntil!''/>
            <@field.checkbox name="documentLongTerm" label=msg("uc.register.person.long-term") value=["true", "on"]?seq_contains((typed.documentLongTerm!"")?string)/>
          </div>
        </div>
      </section>
      <section class="uc-sheet" aria-labelledby="uc-contact">
        <h2 id="uc-contact">${msg("uc.register.person.contact")}</h2>
        <div class="uc-two">
          <@field.input name="mobile" label=msg("uc.register.field.mobile") hint=msg("uc.register.person.mobile-hint") type="tel" inputmode="tel" autocomplete="tel-national" value=typed.mobile!'' maxlength="20"/>
          <@field.input name="email" label=msg("uc.register.field.email") hint=msg("uc.register.person.email-hint") optional=true type="email" inputmode="email" autocomplete="email" value=typed.email!'' maxlength="254" spellcheck="false"/>
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
      <#if materials??>
      <section class="uc-sheet" aria-labelledby="uc-materials">
        <h2 id="uc-materials">${msg("uc.register.person.images")}</h2>
        <@material.part>
          <@material.slot kind="person-id-front" label=msg("uc.material.kind.person-id-front") hint=msg("uc.material.hint.id")/>
          <@material.slot kind="person-id-back" label=msg("uc.material.kind.person-id-back") hint=msg("uc.material.hint.id-back")/>
        </@material.part>
      </section>
      </#if>
      <@buttons.wizard next="next" nextLabel="uc.register.next" back=true/>
    </form>
    <#if materials??><script type="module" src="${url.resourcesPath}/js/materials.js"></script></#if>
    <script type="module" src="${url.resourcesPath}/js/register-person.js"></script>
  </#if>
</@layout.registrationLayout>
